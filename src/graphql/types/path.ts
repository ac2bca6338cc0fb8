import { Float, Int } from 'type-graphql';
import type { CaveatCode as Code } from '../../graph/caveats.js';
import type { EntityView } from '../../graph/entities.js';
import type { PathView } from '../../graph/paths.js';
import { chooseName } from '../../model/names.js';
import { entityLoader } from '../../traverse/loaded.js';
import type { Link } from '../../traverse/plan.js';
import { caveatText } from '../caveat-text.js';
import { Asked, Held, named, Type } from '../declare.js';
import { CaveatCode } from '../enums.js';
import { LanguagesArgs } from '../inputs.js';
import { Entity } from './entity.js';

interface CaveatView {
  code: Code;
  from: string;
  to: string;
}

/** The entities at both ends of the chains that caveats belong to. */
const endsLink: Link<CaveatView, (EntityView | null)[]> = {
  name: 'ends of chains',
  async fetch(request, caveats) {
    const ids = [...new Set(caveats.flatMap(({ from, to }) => [from, to]))];
    const loaded = await request.load(entityLoader, ids);
    const found = new Map(ids.map((id, place) => [id, loaded[place] ?? null]));
    return caveats.map(({ from, to }) => [found.get(from) ?? null, found.get(to) ?? null]);
  },
};

@Type('A step of a chain: two entities that facts join.')
export class PathStep {
  @Held({ type: () => Entity, description: 'Where the step starts.' })
  from!: unknown;

  @Held({ type: () => Entity, description: 'Where it leads.' })
  to!: unknown;

  @Held({
    type: () => Boolean,
    description: 'Whether the surest fact runs the other way: its subject is where the step leads.',
  })
  inverse!: boolean;

  @Held({
    type: () => [named('Fact')],
    description: 'All facts that join the two, the surest first.',
    size: 2,
  })
  facts!: unknown[];
}

@Type('Something that a chain does not say, though a hasty reader may take it so.')
export class Caveat {
  @Held({ type: () => CaveatCode, description: 'Which caveat it is.' })
  code!: string;

  @Asked<CaveatView, (EntityView | null)[]>(
    { type: () => String, args: () => LanguagesArgs, description: 'The caveat in words.' },
    {
      link: endsLink,
      reads: ['names'],
      asks: () => ({}),
      value([from, to], { languages = [] }: LanguagesArgs, caveat, request) {
        const wanted = [...languages, ...request.languages];
        const nameOf = (entity: EntityView | null | undefined, id: string) =>
          (entity && chooseName(entity.names, wanted)?.text) ?? id;
        return caveatText(caveat.code, nameOf(from, caveat.from), nameOf(to, caveat.to), wanted);
      },
    },
  )
  text!: string;
}

@Type('A chain of entities in which facts join each to the next; no entity stands in it twice.')
export class Path {
  @Held({ type: () => Int, description: 'The number of steps.' })
  length!: number;

  @Held({
    type: () => Float,
    description: 'That of the weakest step, each as sure as its surest fact; 0 to 1.',
  })
  confidence!: number;

  @Held({ type: () => [PathStep], description: 'The steps from one end to the other.', size: 4 })
  steps!: unknown[];

  @Held(
    {
      type: () => [Caveat],
      description:
        'What the chain does not say; none only where every step is a direct participation in a shared meeting.',
      size: 2,
    },
    ({ caveats, steps }: PathView) =>
      caveats.map((code) => ({ code, from: steps[0]?.from, to: steps.at(-1)?.to })),
  )
  caveats!: unknown[];
}
