/** The number in a cell, with a decimal point or a decimal comma; undefined where it is none. */
export function decimalIn(cell: string): number | undefined {
  const text = cell.replace(/^−/, '-').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Digits in groups of three: 1.073.096, 1,073,096, 1 073 096, 1'073'096. */
const GROUPED = /^[1-9]\d{0,2}(?<sign>[.,'’ \u00A0\u202F])\d{3}(?:\k<sign>\d{3})*$/;

/**
 * The number of things in a cell, where signs may group its digits.
 *
 * @param decimal the sign that is known to stand before decimals in its row, and so groups no digits
 */
export function countIn(cell: string, decimal?: '.' | ','): number | undefined {
  const sign = GROUPED.exec(cell)?.groups?.['sign'];
  return sign === undefined || sign === decimal ? decimalIn(cell) : Number(cell.replaceAll(sign, ''));
}
