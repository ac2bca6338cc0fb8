/** How wide a text is when drawn. */
export type Measure = (text: string) => number;

const MORE = '…';

/**
 * Breaks a label into lines no wider than asked, between the words of its language (Chinese has no spaces to break at).
 * What does not fit into the last line ends in an ellipsis; a word that is too wide for a line is cut.
 */
export function labelLines(
  text: string,
  language: string | null,
  measure: Measure,
  width: number,
  most: number,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.trim().replace(/\s+/gu, ' '), language)) {
    if (measure((line + piece).trimEnd()) <= width || line === '') {
      line += piece;
    } else {
      lines.push(line.trim());
      line = piece.trimStart();
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  const shown = lines.slice(0, most);
  const cut = lines.length > most;
  return shown.map((one, index) => fitted(one, cut && index === most - 1, measure, width));
}

/** The words, each with the signs and spaces that follow it: a line never begins with a comma. */
function pieces(text: string, language: string | null): string[] {
  const found: string[] = [];
  for (const { segment, isWordLike } of segmenter(language).segment(text)) {
    const last = found.at(-1);
    if (last !== undefined && (!isWordLike || /[(«“„"'’\-/]$/u.test(last)) && !/^[(«“„]$/u.test(segment))
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string | null): Intl.Segmenter {
  const tag = language ?? 'und';
  let held = segmenters.get(tag);
  if (held === undefined) {
    try {
      held = new Intl.Segmenter(tag, { granularity: 'word' });
    } catch {
      // A dataset may name a language by what is no tag.
      held = new Intl.Segmenter('und', { granularity: 'word' });
    }
    segmenters.set(tag, held);
  }
  return held;
}

function fitted(line: string, cut: boolean, measure: Measure, width: number): string {
  if (!cut && measure(line) <= width) return line;
  const signs = Array.from(line);
  while (signs.length > 1 && measure(`${signs.join('').trimEnd()}${MORE}`) > width) signs.pop();
  return `${signs.join('').trimEnd()}${MORE}`;
}
