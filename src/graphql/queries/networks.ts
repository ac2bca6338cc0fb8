import { Resolver } from 'type-graphql';
import { commonSisterCities } from '../../graph/common-sister-cities.js';
import type { FactFilter } from '../../graph/filter.js';
import { paths } from '../../graph/paths.js';
import { SISTER_CITIES } from '../../graph/sister-cities.js';
import type { Kind, Predicate } from '../../model/ontology.js';
import { alongWith } from '../../traverse/loaded.js';
import { named, Root } from '../declare.js';
import { type Listed, perPage, rootLink, rootList } from '../questions.js';
import { CommonSistersArgs, NetworkArgs, PathsArgs, SubgraphArgs } from '../root-inputs.js';
import { Path } from '../types/path.js';
import { askSubgraph, Subgraph } from '../types/subgraph.js';

interface Around {
  around: string[];
  hops: number;
  where?: FactFilter;
  maxNodes: number;
}

/** What a network of sister cities is made of. */
const SISTERHOOD = { predicates: SISTER_CITIES.predicates, kinds: SISTER_CITIES.kinds };

/** Parts of the graph: chains, networks, what cities have in common. */
@Resolver()
export class Networks {
  @Root(
    {
      type: () => [Path],
      args: () => PathsArgs,
      description:
        'The shortest chains of facts between two entities, the shortest first, then the surest. Topics, measures, statements, mentions and what sources are about (ABOUT) are passed by unless a predicate asks for them.',
    },
    {
      link: rootLink(
        'paths',
        (
          { reader },
          {
            where,
            ...args
          }: {
            from: string;
            to: string;
            maxLength: number;
            first: number;
            predicates?: Predicate[];
            avoid?: string[];
            where?: FactFilter;
          },
        ) => paths(reader, { ...args, filter: where }),
      ),
      size: perPage,
    },
  )
  paths!: unknown;

  @Root(
    {
      type: () => Subgraph,
      args: () => NetworkArgs,
      description: 'The network of sister cities around some cities.',
    },
    {
      link: rootLink('sister city network', (request, asked: Around, wanted) =>
        askSubgraph(request, { ...asked, ...SISTERHOOD }, wanted, SISTERHOOD.kinds),
      ),
      size: ({ maxNodes }: NetworkArgs) => maxNodes,
    },
  )
  sisterCityNetwork!: unknown;

  @Root(
    {
      type: () => named('CityConnection'),
      args: () => CommonSistersArgs,
      description: 'Cities that are sisters of every one of these, by id.',
    },
    {
      link: rootList('common sister cities', (request, { of, where }: Listed & { of: string[] }, page) =>
        commonSisterCities(request.reader, { of, filter: where, page }, alongWith(request)),
      ),
      size: perPage,
    },
  )
  commonSisterCities!: unknown;

  @Root(
    {
      type: () => Subgraph,
      args: () => SubgraphArgs,
      description: 'What lies around some entities, with all allowed facts between what was found.',
    },
    {
      link: rootLink(
        'subgraph',
        (request, asked: Around & { predicates?: Predicate[]; kinds?: Kind[] }, wanted) =>
          askSubgraph(request, asked, wanted, asked.kinds),
      ),
      size: ({ maxNodes }: SubgraphArgs) => maxNodes,
    },
  )
  subgraph!: unknown;
}
