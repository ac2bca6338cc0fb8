import { quantityBounds as bounds } from './quantity.js';
import type { Quantity } from './records.js';

/** What a source calls the people at a meeting, the plainest word first; viewers and cities are not people there. */
const PEOPLE = [
  'participants',
  'representatives',
  'attendees',
  'delegates',
  'people',
  'persons',
  'guests',
  'officials',
  'experts',
] as const;

/**
 * How many people a source says were at a meeting: the quantity, and the number that a bound on large meetings is held
 * against (null: none): the least that the words allow, and for "nearly 500" that number itself.
 */
export interface Attendance {
  quantity: Quantity;
  least: number | null;
}

/** The stated number of people at a meeting among all its quantities, undefined when none is stated. */
export function attendance(quantities: readonly Quantity[]): Attendance | undefined {
  const rank = (quantity: Quantity) => {
    const place = PEOPLE.indexOf((quantity.of ?? '').toLowerCase() as (typeof PEOPLE)[number]);
    if (place >= 0) return place;
    return quantity.of === undefined && /^(person|people|participant)s?$/i.test(quantity.unit ?? '') ? 0 : -1;
  };
  const counted = quantities.filter((one) => rank(one) >= 0);
  const [quantity] = counted.sort((a, b) => rank(a) - rank(b) || b.value - a.value);
  return quantity === undefined
    ? undefined
    : { quantity, least: quantity.comparator === 'approx_below' ? quantity.value : bounds(quantity).least };
}
