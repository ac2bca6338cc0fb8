import type { Quantity } from './records.js';

/** The least and the most that a quantity may be, both included; null where it has no bound. */
export interface QuantityBounds {
  least: number | null;
  most: number | null;
}

/**
 * The bounds of a quantity of countable things: "more than 110" is at least 111, "fewer than 30" at most 29,
 * "nearly 30" at most 30.
 */
export function quantityBounds({ value, comparator }: Quantity): QuantityBounds {
  switch (comparator) {
    case 'gt':
      return { least: value + 1, most: null };
    case 'lt':
      return { least: null, most: value - 1 };
    case 'eq':
      return { least: value, most: value };
    case 'approx_below':
      return { least: null, most: value };
  }
}

const WORDS: Record<Quantity['comparator'], string> = {
  gt: 'more than ',
  lt: 'fewer than ',
  eq: '',
  approx_below: 'nearly ',
};

/** A quantity in English words: "more than 110 representatives". */
export function quantityText({ value, comparator, unit, of }: Quantity): string {
  const counted = (of ?? unit)?.replaceAll('_', ' ');
  const number = new Intl.NumberFormat('en').format(value);
  return `${WORDS[comparator]}${number}${counted ? ` ${counted}` : ''}`;
}
