import { Resolver } from 'type-graphql';
import { encounters } from '../../graph/encounters.js';
import type { FactFilter } from '../../graph/filter.js';
import { emptyPage } from '../../graph/page.js';
import type { Basis } from '../../graph/who-met.js';
import { named, Root } from '../declare.js';
import { WhoMetArgs } from '../inputs.js';
import { perPage, rootLink, rootList } from '../questions.js';
import { EncountersArgs } from '../root-inputs.js';
import { askWhoMet, encounterEdge, type MetAsked, SharedEvent } from '../types/encounter.js';

/** Who met whom. */
@Resolver()
export class Meetings {
  @Root(
    {
      type: () => named('EncounterConnection'),
      args: () => WhoMetArgs,
      description:
        'Who was at meetings with this entity, of any kind that can be at one: the same as `met` of it. Empty where there is no such entity.',
    },
    {
      link: rootList(
        'encounters',
        async (request, { id, ...args }: MetAsked & { id: string }, page, wanted) =>
          (await askWhoMet(request, [id], args, wanted)).get(id) ?? emptyPage(page),
        encounterEdge,
      ),
      size: perPage,
    },
  )
  whoMet!: unknown;

  @Root(
    {
      type: () => [SharedEvent],
      args: () => EncountersArgs,
      description:
        'The meetings at which two entities both were, by day; `own` is the participation of the first. More than a thousand have to be asked for in parts.',
    },
    {
      link: rootLink(
        'shared meetings',
        (
          { reader },
          {
            between,
            and,
            bases,
            where,
            first,
          }: { between: string; and: string; bases?: Basis[]; where?: FactFilter; first?: number },
        ) => encounters(reader, between, and, where, bases, first),
      ),
      size: ({ first = 10 }: EncountersArgs) => first,
    },
  )
  encounters!: unknown;
}
