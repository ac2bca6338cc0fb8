import { kindName } from '../words/vocabulary.js';
import { fill, placeWords } from '../words/words.js';
import type { Drawing } from './drawing.js';
import type { LegendEntry } from './legend.js';
import { LINE_ORDER, signOf } from './looks.js';

/** The kinds of places on the map, the most frequent first. */
export function signsOf({ places }: Drawing): LegendEntry[] {
  const counts = new Map<string, number>();
  for (const { kind, look } of places) if (look === 'kind') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([kind, count]) => ({ sign: signOf(kind, 'kind'), text: kindName(kind, 'many'), count }));
}

/** What the places of a comparison are to the two cities, or to the one where there is no other. */
export function placesOf({ places }: Drawing, names: { one: string; two?: string }): LegendEntry[] {
  const { of, ofBoth, ofOne, ofTwo } = placeWords.value.map.legend;
  const texts = { both: ofBoth, one: names.two === undefined ? of : ofOne, two: ofTwo };
  return (['both', 'one', 'two'] as const).flatMap((look) => {
    const count = places.filter((place) => place.look === look).length;
    return count === 0 ? [] : [{ sign: signOf('CITY', look), text: fill(texts[look], names), count }];
  });
}

/** The looks of links on the map; `since` is the day that tells active from dormant. */
export function linesOf(
  { links }: Drawing,
  since: string | undefined,
  names: { one?: string; two?: string } = {},
): LegendEntry[] {
  const { legend } = placeWords.value.map;
  return LINE_ORDER.toReversed().flatMap((look) => {
    const count = links.filter((link) => link.look === look).length;
    const text = fill(legend[look], { date: since ?? '', ...names });
    return count === 0 ? [] : [{ line: look, text, count }];
  });
}
