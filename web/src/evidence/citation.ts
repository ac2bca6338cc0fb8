import type { EvidenceWords } from '../words/en/evidence.js';
import { plainSentence } from './sentence.js';

/** A passage as a citation gives it. */
export interface CitedPassage {
  /** Title, publisher and dates of the source, as far as they are known. */
  source: readonly string[];
  /** On a line of its own, so that no full stop becomes part of it. */
  address?: string;
  place: string;
  /** The words, where the text is held. */
  quote?: string;
}

/** All that a citation says. */
export interface Cited {
  sentence: string;
  /** Date, confidence, and that it is inferred or denied. */
  remarks: readonly string[];
  passages: readonly CitedPassage[];
  dataset: string;
  permalink: string;
  /** When the reader looked. */
  today: string;
}

/** A citation as plain text: what is said, who says it, in which words and where, and the address of this view. */
export function citation(cited: Cited, words: EvidenceWords['cite']): string {
  const passages = cited.passages.map(({ source, address, place, quote }) =>
    [
      ...(quote === undefined ? [] : [plainSentence(words.quote, { quote })]),
      plainSentence(words.source, { source: source.join('. ') }),
      ...(address === undefined ? [] : [address]),
      plainSentence(words.place, { place }),
    ].join('\n'),
  );
  const end = [
    cited.dataset,
    plainSentence(words.view, { address: cited.permalink }),
    plainSentence(words.read, { date: cited.today }),
  ].join('\n');
  const said = [cited.sentence, ...cited.remarks].join('\n');
  return [said, ...passages, end].join('\n\n');
}
