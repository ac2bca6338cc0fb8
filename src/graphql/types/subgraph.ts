import type { SubgraphView } from '../../graph/subgraph.js';
import { Held, named, Type } from '../declare.js';
import { kindName } from '../enums.js';
import { ExportArgs } from '../inputs.js';
import { Entity } from './entity.js';

/** A part of the graph with the arguments that it was asked for with. */
export interface SubgraphSource extends SubgraphView {
  asked: Readonly<Record<string, unknown>>;
}

/** The address at which this server exports the same part of the graph, relative to the server's own. */
export function exportUrl(asked: Readonly<Record<string, unknown>>, format: string): string {
  const parameters = new URLSearchParams();
  const { where, ...others } = asked;
  for (const [name, value] of Object.entries({ ...others, ...(where as object | undefined) })) {
    for (const one of [value].flat()) {
      if (one !== null && one !== undefined)
        parameters.append(name, name === 'kinds' ? kindName(String(one)) : String(one));
    }
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
