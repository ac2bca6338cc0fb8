import { type Comparison, compare } from './comparison.js';
import { type Join, type Layout, type LinkLook, layOut, type PlaceLook, type Spot } from './drawing.js';
import type { CityWithSisters, Sister } from './partnerships.js';

/** Two cities with what their sisters have in common, on the map. */
export interface Compared {
  comparison: Comparison<Sister>;
  layout: Layout;
}

/** Puts one city, or two that are compared, with their sisters on the map. */
export function comparedLayout(one: CityWithSisters, two?: CityWithSisters): Compared {
  const comparison = two ? compare(one, two) : { common: [], onlyOne: one.sisters, onlyOther: [] };
  const spots: Spot[] = [spotOf(one, 'compared'), ...(two ? [spotOf(two, 'compared')] : [])];
  const joins: Join[] = [];
  const add = (from: CityWithSisters, sister: Sister, link: LinkLook) =>
    joins.push({ from: from.id, to: sister.id, facts: sister.facts.map(({ id }) => id), look: link });
  for (const { ofOne, ofOther } of comparison.common) {
    spots.push(spotOf(ofOne, 'both'));
    add(one, ofOne, 'both');
    if (two) add(two, ofOther, 'both');
  }
  for (const sister of comparison.onlyOne) {
    spots.push(spotOf(sister, 'one'));
    add(one, sister, 'one');
  }
  for (const sister of comparison.onlyOther) {
    spots.push(spotOf(sister, 'two'));
    if (two) add(two, sister, 'two');
  }
  if (comparison.between && two) {
    const facts = comparison.between.facts.map(({ id }) => id);
    joins.push({ from: one.id, to: two.id, facts, look: 'both' });
  }
  return { comparison, layout: layOut(spots, joins) };
}

function spotOf({ id, name, location }: Pick<Sister, 'id' | 'name' | 'location'>, look: PlaceLook): Spot {
  return { id, kind: 'CITY', name, location, look };
}
