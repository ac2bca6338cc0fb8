import type { Row, SortValue } from './rows.js';

/** By which column a table is sorted, and whether the other way round. */
export interface Order {
  column: string;
  descending: boolean;
}

/** Reads `date` or `-date`; undefined where that is none of the columns. */
export function readOrder(text: string | undefined, columns: readonly string[]): Order | undefined {
  const descending = text?.startsWith('-') === true;
  const column = descending ? text?.slice(1) : text;
  return column !== undefined && columns.includes(column) ? { column, descending } : undefined;
}

export const writeOrder = ({ column, descending }: Order): string => (descending ? `-${column}` : column);

/** The order after a column was asked for once more: first up, then down, then as the rows come. */
export function nextOrder(order: Order | undefined, column: string): Order | undefined {
  if (order?.column !== column) return { column, descending: false };
  return order.descending ? undefined : { column, descending: true };
}

/**
 * The rows in an order; what states nothing stands last in both directions, and rows that the column does not tell
 * apart stay as they were.
 */
export function sorted<One extends Row>(
  rows: readonly One[],
  order: Order | undefined,
  compareTexts: (one: string, other: string) => number,
): readonly One[] {
  if (order === undefined) return rows;
  const { column, descending } = order;
  const sortValue = ({ values, texts }: One): SortValue => {
    const value = column in values ? values[column] : texts[column];
    return value === '' ? undefined : value;
  };
  return rows.toSorted((one, other) => {
    const [left, right] = [sortValue(one), sortValue(other)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compareTexts(String(left), String(right));
    return descending ? -difference : difference;
  });
}

/** The rows in which every word is found, in any column; accents and capitals do not matter. */
export function found<One extends Row>(rows: readonly One[], find: string | undefined): readonly One[] {
  const wanted = folded(find ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return rows;
  return rows.filter(({ id, texts }) => {
    const text = folded([id, ...Object.values(texts)].join(' '));
    return wanted.every((word) => text.includes(word));
  });
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
