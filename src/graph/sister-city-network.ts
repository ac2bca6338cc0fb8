import type { Reader } from '../store/store.js';
import type { FactFilter } from './filter.js';
import { SISTER_CITIES } from './sister-cities.js';
import { type SubgraphView, subgraph } from './subgraph.js';

/** The cities within so many hops of sisterhood, and every partnership between them once. */
export function sisterCityNetwork(
  reader: Reader,
  where: { around: readonly string[]; hops: number; filter?: FactFilter | null; maxNodes: number },
): Promise<SubgraphView> {
  return subgraph(reader, { ...where, predicates: SISTER_CITIES.predicates, kinds: SISTER_CITIES.kinds });
}
