import type { RawAttribute, RawEvidence, RawFact, RawSource } from './fragments.js';
import type { Permalinks } from './permalinks.js';
import type { AttributeOut, EvidenceOut, FactOut, SourceOut } from './shapes.js';

/** How many passages a fact brings along in a list. */
const MOST_EVIDENCE = 3;

/** How many characters of a passage are shown in a list. */
const LONGEST_PASSAGE = 1000;

/** Turns claims of the API into those of an answer, and remembers the sources that they cite. */
export class Citations {
  readonly #sources = new Map<string, SourceOut>();

  constructor(readonly permalinks: Permalinks) {}

  fact(raw: RawFact): FactOut {
    const { evidence, ...fact } = raw;
    return { ...fact, ...this.#cited(evidence), permalink: this.factLink(raw) };
  }

  attribute(raw: RawAttribute): AttributeOut {
    const { evidence, date: _date, quantity: _quantity, ...attribute } = raw;
    const permalink = this.attributeLink(raw);
    return { ...attribute, display: displayOf(raw), ...this.#cited(evidence), permalink };
  }

  evidence(raw: RawEvidence, longest = LONGEST_PASSAGE): EvidenceOut {
    const { id, exact, gloss, document } = raw;
    this.source(document);
    const exactCut = exact !== null && exact.length > longest;
    const shown = exactCut ? whole(exact.slice(0, longest)) : exact;
    return { id, source: document.id, place: placeOf(raw), exact: shown, exactCut, gloss };
  }

  source({ id, title, url, publisher, published, language, textHeld }: RawSource): SourceOut {
    const words = { publisher: publisher?.name.text ?? null, published: published?.display ?? null };
    const source = { id, title, url, ...words, language, textHeld };
    this.#sources.set(id, source);
    return source;
  }

  factLink({ id, subject, object }: Pick<RawFact, 'id' | 'subject' | 'object'>): string | null {
    return this.permalinks.claim(id, [subject.id, object.id]);
  }

  attributeLink({ id, entity }: Pick<RawAttribute, 'id' | 'entity'>): string | null {
    return this.permalinks.claim(id, [entity.id]);
  }

  /** The sources that these parts of an answer cite, each once. */
  sourcesOf(parts: unknown): SourceOut[] {
    const cited = new Set<string>();
    collect(parts, cited);
    return [...this.#sources.values()].filter(({ id }) => cited.has(id));
  }

  #cited(evidence: readonly RawEvidence[]): Pick<FactOut, 'evidence' | 'moreEvidence'> {
    const shown = evidence.slice(0, MOST_EVIDENCE).map((one) => this.evidence(one));
    return { evidence: shown, moreEvidence: evidence.length - shown.length };
  }
}

/** The value of a literal fact in words. */
export function displayOf({
  value,
  date,
  quantity,
}: Pick<RawAttribute, 'value' | 'date' | 'quantity'>): string {
  const words = date?.display ?? quantity?.display;
  return words ?? (typeof value === 'string' ? value : JSON.stringify(value));
}

/** A text that was cut, without half a character at its end. */
function whole(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}

function placeOf({ selector: { start, end, row, key } }: RawEvidence): string {
  if (start !== undefined) return `characters ${start} to ${end}`;
  return row == null ? `row ${key}` : `row ${row}${key == null ? '' : `: ${key}`}`;
}

function collect(part: unknown, cited: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    if (name === 'source' && typeof value === 'string') cited.add(value);
    else collect(value, cited);
  }
}
