/** Whether a quote stands in the text at its place: offsets are UTF-16 units, as JavaScript counts. */
export function standsThere(
  text: string,
  { start, end }: { start: number; end: number },
  quote: string,
): boolean {
  return end <= text.length && text.slice(start, end) === quote;
}

/** How much of a cut word may go; scripts without spaces keep what they have. */
const LONGEST_WORD = 40;

/** The words before a quote, without the one that was cut in two at the start. */
export function fromWholeWord(before: string, isCut: boolean): string {
  const space = before.search(/\s/);
  return isCut && space >= 0 && space < LONGEST_WORD ? before.slice(space + 1) : before;
}

/** The words after a quote, without the one that was cut in two at the end. */
export function toWholeWord(after: string, isCut: boolean): string {
  const rest = /\s\S*$/.exec(after);
  return isCut && rest !== null && rest[0].length <= LONGEST_WORD ? after.slice(0, rest.index) : after;
}
