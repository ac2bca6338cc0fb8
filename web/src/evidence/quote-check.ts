/** Whether a quote stands in the text at its place: offsets are UTF-16 units, as JavaScript counts. */
export function standsThere(
  text: string,
  { start, end }: { start: number; end: number },
  quote: string,
): boolean {
  return end <= text.length && text.slice(start, end) === quote;
}
