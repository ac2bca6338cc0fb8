import { factOf, nodeOf } from '../scene/derive.js';
import type { SceneFact, SceneNode } from '../scene/scene.js';
import type { Shown } from '../takeaway/shown.js';
import type { Network } from './network.js';
import type { CityWithSisters, Sister } from './partnerships.js';

/** The cities and facts of a comparison, for whoever takes them away. */
export function takenOf(one: CityWithSisters, two?: CityWithSisters): Shown {
  const nodes = new Map<string, SceneNode>();
  const facts = new Map<string, SceneFact>();
  for (const city of two ? [one, two] : [one]) {
    nodes.set(city.id, cityOf(city));
    for (const sister of city.sisters) {
      if (!nodes.has(sister.id)) nodes.set(sister.id, cityOf(sister));
      for (const fact of sister.facts) facts.set(fact.id, factOf(fact));
    }
  }
  return { nodes: [...nodes.values()], facts: [...facts.values()] };
}

/** All cities and partnerships that are drawn. */
export function networkTaken({ cities, facts }: Network): Shown {
  return { nodes: cities.map(cityOf), facts: facts.map(factOf) };
}

function cityOf({ id, name, location }: Pick<Sister, 'id' | 'name' | 'location'>): SceneNode {
  return nodeOf({ id, kind: 'CITY', name, location });
}
