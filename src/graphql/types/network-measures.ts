import { Float, Int } from 'type-graphql';
import type { Measure } from '../../measure/measures.js';
import type { NetworkMeasures as Measures } from '../../measure/network-measures.js';
import { type NodeMeasure as By, type RankedNode, ranking } from '../../measure/ranking.js';
import { below, type Wanted } from '../../traverse/plan.js';
import { declareConnection, pagedList } from '../connection.js';
import { Arguments, Held, Input, named, Type } from '../declare.js';
import { NodeMeasure } from '../enums.js';
import { heldPage } from '../held-page.js';
import { PageArgs } from '../inputs.js';
import { Entity } from './entity.js';

/** The measures that selected fields show; `nodes` shows what it ranks by, and what is selected of its items. */
const SHOWN_BY: Readonly<Record<string, Measure>> = {
  density: 'density',
  degreeAssortativity: 'assortativity',
  averageClustering: 'clustering',
  transitivity: 'clustering',
  componentCount: 'components',
  components: 'components',
  communityCount: 'communities',
  communities: 'communities',
  modularity: 'communities',
  degree: 'degree',
  betweenness: 'betweenness',
  clustering: 'clustering',
  component: 'components',
  community: 'communities',
};

/**
 * What has to be measured for what is selected.
 *
 * @param only of these alone; what puts entities in order is measured in any case
 */
export function measuresWanted(wanted: Wanted, only?: readonly Measure[]): Measure[] {
  const items = [...wanted.at('nodes', 'nodes'), ...wanted.at('nodes', 'edges', 'node')];
  const fields = [...Object.keys(SHOWN_BY).flatMap((name) => wanted.at(name)), ...items.flatMap(below)];
  const ranked = wanted.at('nodes').map(({ args }) => args['by'] as Measure);
  const shown = fields.flatMap(({ name }) => SHOWN_BY[name] ?? []);
  return [...new Set([...ranked, ...shown.filter((one) => only?.includes(one) ?? true)])].sort();
}

@Arguments()
export class RankingArgs extends PageArgs {
  @Input({ type: () => NodeMeasure, default: 'degree', description: 'The measure that puts them in order.' })
  by!: By;
}

/** Some of the entities of a network. */
interface GroupView {
  number: number;
  members: string[];
}

const bySort = { keyset: (id: string) => [id] as [string], shape: [''] as [string] };
const members = {
  ...{ list: pagedList('members of a network group'), ...bySort },
  behind: (id: string, [place]: [string]) => id > place,
};
const groups = (name: string) => ({
  list: pagedList(`${name} of a network`),
  keyset: ({ number }: GroupView) => [number] as [number],
  shape: [0] as [number],
  behind: ({ number }: GroupView, [place]: [number]) => number > place,
});
const COMPONENTS = groups('components');
const COMMUNITIES = groups('communities');
const ranked = (by: By) => ({
  list: pagedList(`entities of a network by ${by}`),
  keyset: (node: RankedNode) => [node[by] ?? 0, node.id] as [number, string],
  shape: [0, ''] as [number, string],
  behind: (node: RankedNode, [value, id]: [number, string]) =>
    (node[by] ?? 0) < value || (node[by] === value && node.id > id),
});

@Type('A part of a network: a component or a community.')
export class NetworkGroup {
  @Held({ type: () => Int, description: 'Its number, counted from 1; the largest is the first.' })
  number!: number;

  @Held(
    { type: () => Int, description: 'How many entities belong to it.' },
    (group: GroupView) => group.members.length,
  )
  size!: number;

  @Held(
    {
      type: () => named('EntityConnection'),
      args: () => PageArgs,
      description: 'The entities that belong to it, by id.',
      size: ({ first }: PageArgs) => first,
    },
    (group: GroupView, args: PageArgs) => heldPage(group.members, args, members),
  )
  members!: unknown;
}
declareConnection('NetworkGroup', {
  node: 'NetworkGroup',
  description: 'Parts of a network, the largest first.',
});

@Type('What was measured of one entity of a network. What was not asked for is null.')
export class EntityMeasures {
  @Held({ type: () => Entity, description: 'The entity.' }, ({ id }: RankedNode) => id)
  entity!: unknown;

  @Held({
    type: () => Int,
    description: 'Its rank: one more than the number of those that have more, so that equals share it.',
  })
  rank!: number;

  @Held({ type: () => Int, nullable: true, description: 'With how many others it is joined.' })
  degree!: number | null;

  @Held({
    type: () => Float,
    nullable: true,
    description: 'The part of all pairs of others whose shortest chains lead over it, 0 to 1.',
  })
  betweenness!: number | null;

  @Held({
    type: () => Float,
    nullable: true,
    description: 'The part of the pairs of its neighbours that are joined themselves, 0 to 1.',
  })
  clustering!: number | null;

  @Held({ type: () => Int, nullable: true, description: 'The number of its component.' })
  component!: number | null;

  @Held({ type: () => Int, nullable: true, description: 'The number of its community.' })
  community!: number | null;
}
declareConnection('EntityMeasures', {
  node: 'EntityMeasures',
  description: 'Entities of a network by a measure, falling, then id.',
});

/** The groups of a network with their members, from the numbers of the nodes' groups. */
function groupsOf({ nodes }: Measures, of: Uint32Array): GroupView[] {
  const found: GroupView[] = [];
  for (const [place, group] of of.entries()) {
    found[group] ??= { number: group + 1, members: [] };
    found[group].members.push(nodes[place] as string);
  }
  for (const group of found) group.members.sort();
  return found;
}

@Type(
  'A network and what was measured of it: undirected, each pair that facts join once. What was not asked for, or is not defined for the network, is null.',
)
export class NetworkMeasures {
  @Held(
    { type: () => Int, description: 'How many entities there are.' },
    ({ nodes }: Measures) => nodes.length,
  )
  nodeCount!: number;

  @Held(
    { type: () => Int, description: 'How many pairs of them are joined.' },
    ({ edges }: Measures) => edges,
  )
  edgeCount!: number;

  @Held({ type: () => Boolean, description: 'Whether there was more around than `maxNodes` allowed.' })
  truncated!: boolean;

  @Held(
    { type: () => Float, nullable: true, description: 'Which part of all possible pairs is joined, 0 to 1.' },
    ({ measured }: Measures) => measured.density ?? null,
  )
  density!: number | null;

  @Held(
    {
      type: () => Float,
      nullable: true,
      description: 'With how many others an entity is joined on average.',
    },
    ({ nodes, edges }: Measures) => (nodes.length === 0 ? null : (2 * edges) / nodes.length),
  )
  averageDegree!: number | null;

  @Held(
    {
      type: () => Float,
      nullable: true,
      description:
        'Whether the well joined are joined with the well joined (up to 1) or with others (down to -1); null where all have one degree.',
    },
    ({ measured }: Measures) => measured.assortativity ?? null,
  )
  degreeAssortativity!: number | null;

  @Held(
    {
      type: () => Float,
      nullable: true,
      description:
        'The mean of the clustering of all entities, 0 to 1; those with fewer than two neighbours have 0.',
    },
    ({ measured }: Measures) => measured.clustering?.average ?? null,
  )
  averageClustering!: number | null;

  @Held(
    {
      type: () => Float,
      nullable: true,
      description: 'The part of all pairs of edges with a common end that are closed to a triangle, 0 to 1.',
    },
    ({ measured }: Measures) => measured.clustering?.transitivity ?? null,
  )
  transitivity!: number | null;

  @Held(
    {
      type: () => Int,
      nullable: true,
      description: 'Into how many parts it falls between which there is no way.',
    },
    ({ measured }: Measures) => measured.components?.sizes.length ?? null,
  )
  componentCount!: number | null;

  @Held(
    {
      type: () => named('NetworkGroupConnection'),
      nullable: true,
      args: () => PageArgs,
      description: 'The parts between which there is no way, the largest first.',
      size: ({ first }: PageArgs) => first,
    },
    (network: Measures, args: PageArgs) => {
      const { components } = network.measured;
      return components === undefined ? null : heldPage(groupsOf(network, components.of), args, COMPONENTS);
    },
  )
  components!: unknown;

  @Held(
    { type: () => Int, nullable: true, description: 'How many communities there are.' },
    ({ measured }: Measures) => measured.communities?.sizes.length ?? null,
  )
  communityCount!: number | null;

  @Held(
    {
      type: () => Float,
      nullable: true,
      description:
        'How much denser the communities are than chance would have them, -0.5 to 1; null without pairs.',
    },
    ({ measured }: Measures) => measured.communities?.modularity ?? null,
  )
  modularity!: number | null;

  @Held(
    {
      type: () => named('NetworkGroupConnection'),
      nullable: true,
      args: () => PageArgs,
      description:
        'Groups that are denser within than between, by the method of Louvain, the largest first; the same each time.',
      size: ({ first }: PageArgs) => first,
    },
    (network: Measures, args: PageArgs) => {
      const { communities } = network.measured;
      return communities === undefined
        ? null
        : heldPage(groupsOf(network, communities.of), args, COMMUNITIES);
    },
  )
  communities!: unknown;

  @Held(
    {
      type: () => named('EntityMeasuresConnection'),
      args: () => RankingArgs,
      description: 'The entities with what was measured of each, by a measure, falling, then id.',
      size: ({ first }: RankingArgs) => first,
    },
    (network: Measures, args: RankingArgs) => heldPage(ranking(network, args.by), args, ranked(args.by)),
  )
  nodes!: unknown;
}
