import { isPredicate, PREDICATES } from '../model/ontology.js';
import type { AttributeOut, EntityOut, EvidenceOut, FactOut, SourceOut } from './shapes.js';

/** Answers in words, for clients that show an assistant nothing else. */

export const named = ({ id, name }: EntityOut): string => `${name.text} (${id})`;

/** A fact as a sentence: subject, verb, object. */
export function sentence({ subject, predicate, object, polarity }: FactOut): string {
  const verb = isPredicate(predicate) ? PREDICATES[predicate].phrase : predicate;
  const said = `${named(subject)} ${verb} ${named(object)}`;
  return polarity === 'DENIED' ? `a source denies: ${said}` : said;
}

const BREAKS = /\s*[\n\v\f\r\u0085\u2028\u2029]\s*/g;

/**
 * A text of sections with blank lines between, without those that are empty. A section is a line or several; what names
 * and passages bring along of line breaks becomes a blank, so that no line is anybody's but ours.
 */
export function text(...sections: (string | readonly string[])[]): string {
  return sections
    .map((section) =>
      [section]
        .flat()
        .map((line) => line.replaceAll(BREAKS, ' '))
        .join('\n'),
    )
    .filter((section) => section !== '')
    .join('\n\n');
}

/** What an answer ends with: notes, how to go on, the numbered sources. */
export function endingText(
  { notes, goOn }: { notes: readonly string[]; goOn: string | null },
  sources: Numbered,
): string[][] {
  return [[...notes, ...(goOn === null ? [] : [goOn])].map((note) => `Note: ${note}`), sources.lines()];
}

/** Sources with the numbers that passages refer to them by. */
export class Numbered {
  readonly #numbers: Map<string, number>;

  constructor(readonly sources: readonly SourceOut[]) {
    this.#numbers = new Map(sources.map(({ id }, index) => [id, index + 1]));
  }

  factLines(fact: FactOut, indent = ''): string[] {
    const parts = [sentence(fact), ...told(fact), fact.valid?.display, `fact ${fact.id}`, ...doubts(fact)];
    return [`${indent}- ${joined(parts)}`, ...this.passageLines(fact, `${indent}  `)];
  }

  attributeLines(attribute: AttributeOut, indent = ''): string[] {
    const { property, display, id, polarity } = attribute;
    const said =
      polarity === 'DENIED' ? `a source denies: ${property}: ${display}` : `${property}: ${display}`;
    const parts = [said, attribute.valid?.display, `fact ${id}`, ...doubts(attribute)];
    return [`${indent}- ${joined(parts)}`, ...this.passageLines(attribute, `${indent}  `)];
  }

  passageLines(
    { evidence, moreEvidence, permalink }: Pick<FactOut, 'evidence' | 'moreEvidence' | 'permalink'>,
    indent: string,
  ): string[] {
    const lines = evidence.map((one) => `${indent}${this.passage(one)}`);
    if (moreEvidence > 0) lines.push(`${indent}and ${moreEvidence} more passages`);
    if (permalink !== null) lines.push(`${indent}${permalink}`);
    return lines;
  }

  passage({ source, place, exact, exactCut, gloss }: EvidenceOut): string {
    const quote = exact === null ? undefined : `“${exact}${exactCut ? '…' : ''}”`;
    const meaning =
      gloss === null
        ? undefined
        : `${quote === undefined ? 'in the words of the editor' : 'that is'}: ${gloss.text}`;
    return `[${this.#numbers.get(source)}, ${place}] ${[quote, meaning].filter(Boolean).join(' ') || 'no words are held'}`;
  }

  lines(): string[] {
    const lines = this.sources.map((source, index) => `[${index + 1}] ${sourceText(source)}`);
    return lines.length === 0 ? [] : ['Sources', ...lines];
  }
}

function sourceText({ id, title, publisher, published, url, textHeld }: SourceOut): string {
  const held = textHeld ? undefined : 'its text is not held here';
  return `${joined([title, publisher, published ?? 'date not stated', url, held])} (${id})`;
}

/** What the properties of a fact say, such as "role: speaker", and whom they name. */
function told({ properties, references }: FactOut): string[] {
  const referring = new Set(references.map(({ property }) => property));
  const plain = Object.entries(properties).flatMap(([name, value]) =>
    referring.has(name) || name === 'notes' ? [] : [`${name}: ${wordOf(value)}`],
  );
  return [...plain, ...references.map(({ property, entity }) => `${property}: ${named(entity)}`)];
}

function doubts({ implicit, confidence }: Pick<FactOut, 'implicit' | 'confidence'>): string[] {
  return [
    ...(implicit ? ['inferred, no source says it in so many words'] : []),
    ...(confidence < 1 ? [`confidence ${confidence}`] : []),
  ];
}

const wordOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

const joined = (parts: readonly (string | null | undefined)[]) =>
  parts.filter((part) => part != null && part !== '').join('; ');
