import type { FactFilter } from '../../graph/filter.js';
import { type FactEnds, subgraph } from '../../graph/subgraph.js';
import { listed } from '../../model/comma-list.js';
import type { Kind, Predicate } from '../../model/ontology.js';
import { alongWith } from '../../traverse/loaded.js';
import { below, type Request, type Wanted } from '../../traverse/plan.js';
import { Held, named, Type } from '../declare.js';
import { kindName } from '../enums.js';
import { ExportArgs } from '../inputs.js';
import { Entity } from './entity.js';

/** A part of the graph with the arguments that it was asked for with. */
export interface SubgraphSource {
  nodes: readonly string[];
  /** Keys, or what is selected of the facts where a traversal knows that itself. */
  facts: readonly (string | FactEnds)[];
  truncated: boolean;
  asked: Readonly<Record<string, unknown>>;
}

interface Asked {
  around: readonly string[];
  hops: number;
  predicates?: readonly Predicate[];
  where?: FactFilter;
  maxNodes: number;
}

/** What a traversal knows of a fact without looking at the fact itself. */
const ON_THE_WAY = new Set(['__typename', 'id', 'subject', 'predicate', 'object']);

/** Finds a part of the graph, and no more of it than is selected: facts while the entities are being loaded. */
export async function askSubgraph(
  request: Request,
  asked: Asked,
  wanted: Wanted,
  kinds: readonly Kind[] | undefined,
): Promise<SubgraphSource> {
  const where = { ...asked, kinds, filter: asked.where };
  const [toFacts, toNodes] = [wanted.at('facts'), wanted.at('nodes')];
  const shown = toNodes.some(({ of }) => of?.loader !== undefined && of.fromId === undefined);
  const { nodes, facts, truncated } = await subgraph(request.reader, where, {
    facts: toFacts.length > 0,
    ...(shown ? { along: alongWith(request) } : {}),
  });
  const whole = toFacts.flatMap(below).some(({ name }) => !ON_THE_WAY.has(name));
  return { nodes, facts: whole ? facts.map(({ key }) => key) : facts, truncated, asked: { ...asked } };
}

/** The address at which this server exports the same part of the graph, relative to the server's own. */
export function exportUrl(asked: Readonly<Record<string, unknown>>, format: string): string {
  const parameters = new URLSearchParams();
  const { where, ...others } = asked;
  for (const [name, value] of Object.entries({ ...others, ...(where as object | undefined) })) {
    if (value === null || value === undefined) continue;
    const texts = Array.isArray(value) ? value.map((one) => listed(String(one))) : [String(value)];
    for (const text of texts) parameters.append(name, name === 'kinds' ? kindName(text) : text);
  }
  parameters.append('format', format);
  return `/export?${parameters}`;
}

@Type('A part of the graph: some entities, and all allowed facts between them.')
export class Subgraph {
  @Held({
    type: () => [Entity],
    description: 'The entities: those in the middle, then by distance, then id.',
  })
  nodes!: unknown[];

  @Held({
    type: () => [named('Fact')],
    description: 'All allowed facts between these entities, by day, undated last.',
    size: 4,
  })
  facts!: unknown[];

  @Held({ type: () => Boolean, description: 'Whether there was more than `maxNodes` allowed.' })
  truncated!: boolean;

  @Held(
    {
      type: () => String,
      args: () => ExportArgs,
      description:
        'Where this server hands out the same part of the graph as a file; relative to the address of the server.',
    },
    ({ asked, nodes }: SubgraphSource, { format }: ExportArgs) => {
      const held = new Set(nodes);
      const around = (asked['around'] as string[]).filter((id) => held.has(id));
      return exportUrl(around.length === 0 ? asked : { ...asked, around }, format);
    },
  )
  exportUrl!: string;
}
