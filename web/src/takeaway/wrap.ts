/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

/**
 * Breaks a text into lines that are no wider than that: between words, wherever the language parts them, and within a
 * word (an address) only where a whole line cannot hold it.
 */
export function wrap(text: string, width: number, measure: Measure, language: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width, measure, language)) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

function* pieces(text: string, width: number, measure: Measure, language: string): Generator<string> {
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (measure(segment) <= width) yield segment;
    else for (const part of new Intl.Segmenter(language).segment(segment)) yield part.segment;
  }
}
