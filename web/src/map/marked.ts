import type { Drawing, DrawnPlace } from './drawing.js';
import type { Marked } from './paint.js';

/** What stands out when an entity or fact is pointed at or selected: it, its links, and what is at their ends. */
export function markedOf(drawing: Drawing, id: string | undefined): Marked | undefined {
  if (id === undefined) return undefined;
  const country = [...drawing.fills].find(([, fill]) => fill.id === id)?.[0];
  if (country !== undefined) return { country, links: [], places: [] };
  const centre = drawing.places.find((place) => place.id === id);
  const links = centre
    ? drawing.links.filter(({ from, to }) => from === id || to === id)
    : drawing.links.filter(({ facts }) => facts.includes(id));
  if (!centre && links.length === 0) return undefined;
  const ends = new Set(links.flatMap(({ from, to }) => [from, to]));
  if (centre) ends.add(centre.id);
  const places: DrawnPlace[] = drawing.places.filter((place) => ends.has(place.id));
  return { centre, links, places };
}
