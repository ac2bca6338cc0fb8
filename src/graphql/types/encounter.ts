import { Float, Int } from 'type-graphql';
import type { FactFilter } from '../../graph/filter.js';
import { type Basis, type EncounterView, whoMet } from '../../graph/who-met.js';
import type { Kind } from '../../model/ontology.js';
import { alongWith } from '../../traverse/loaded.js';
import { below, type Request, type Step, type Wanted } from '../../traverse/plan.js';
import { declareConnection, pagedList } from '../connection.js';
import { Held, named, Type } from '../declare.js';
import { EncounterBasis } from '../enums.js';
import { EventsShownArgs } from '../inputs.js';
import { asDate } from '../literal.js';
import { pageById } from '../loaders.js';
import { Entity } from './entity.js';
import { PartialDate, Quantity } from './values.js';

export interface MetAsked {
  kinds: Kind[];
  bases?: Basis[];
  where?: FactFilter;
  first: number;
  after?: string;
}

export const encounterList = pagedList('encounters');

export const encounterEdge = (node: EncounterView) => ({ node });

/** Whom entities met, a page for each; shared meetings come along only where they are selected, and only so many. */
export async function askWhoMet(
  request: Request,
  ids: readonly string[],
  { kinds, bases, where, ...page }: MetAsked,
  wanted: Wanted,
) {
  const shown = [...wanted.at('edges', 'node', 'events'), ...wanted.at('nodes', 'events')];
  const events = Math.max(0, ...shown.map((step) => Number(step.args['first'])));
  const nodes = [...wanted.at('edges', 'node'), ...wanted.at('nodes')].flatMap(below);
  const selected = (steps: readonly Step[], ...names: string[]) =>
    steps.some(({ name }) => names.includes(name));
  return whoMet(
    request.reader,
    ids,
    {
      ...{ kinds, bases, filter: where, page: encounterList.request(page, wanted), events },
      sides: selected(shown.flatMap(below), 'basis', 'own', 'other'),
      measured: selected(nodes, 'confidence', 'first', 'last'),
      duplicates: selected(nodes, 'possibleDuplicates'),
    },
    alongWith(request),
  );
}

export const metLink = pageById<EncounterView, MetAsked>(encounterList, 'who met', askWhoMet);

@Type('A meeting at which two were, with what each of them was there.')
export class SharedEvent {
  @Held({ type: () => named('Event'), description: 'The meeting.' })
  event!: unknown;

  @Held({
    type: () => Quantity,
    nullable: true,
    description: 'How many people were there as stated; null where no number is stated.',
  })
  size!: unknown;

  @Held({ type: () => EncounterBasis, description: 'The weaker of the two presences.' })
  basis!: string;

  @Held({
    type: () => named('Participation'),
    description: 'The participation of the one whose encounters are told.',
  })
  own!: unknown;

  @Held({ type: () => named('Participation'), description: 'The participation of the other one.' })
  other!: unknown;
}

@Type('That two were at meetings together: once a pair, with all their meetings.')
export class Encounter {
  @Held({ type: () => Entity, description: 'The one whose encounters are told.' })
  who!: unknown;

  @Held({ type: () => Entity, description: 'The other one.' })
  with!: unknown;

  @Held({ type: () => EncounterBasis, description: 'How sure it is, by their best meeting.' })
  basis!: string;

  @Held({
    type: () => Float,
    description: 'The smaller of the confidences of both sides, at the best attested meeting; 0 to 1.',
  })
  confidence!: number;

  @Held({ type: () => Int, description: 'At how many meetings both were.' })
  eventCount!: number;

  @Held({
    type: () => Int,
    description: 'How many pairs among these meetings may be one and the same meeting.',
  })
  possibleDuplicates!: number;

  @Held(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When the first dated one of their meetings was; null where none has a date.',
    },
    (encounter: EncounterView) => asDate(encounter.first),
  )
  first!: unknown;

  @Held(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When the last dated one of their meetings was; null where none has a date.',
    },
    (encounter: EncounterView) => asDate(encounter.last),
  )
  last!: unknown;

  @Held(
    {
      type: () => [SharedEvent],
      args: () => EventsShownArgs,
      description: 'Their meetings, by day, with both participations and so the evidence of both sides.',
      size: ({ first }: EventsShownArgs) => first,
    },
    ({ events }: EncounterView, { first }: EventsShownArgs) => events.slice(0, first),
  )
  events!: unknown[];
}

declareConnection('Encounter', {
  node: 'Encounter',
  description: 'Encounters in order: by basis, then number of meetings falling, then id.',
});
