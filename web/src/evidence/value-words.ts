import type { EvidenceWords } from '../words/en/evidence.js';
import type { VocabularyWords } from '../words/en/vocabulary.js';

/** What values are written with: the words of the interface and its language. */
export interface ValueWriter {
  evidence: EvidenceWords;
  vocabulary: VocabularyWords;
  language: string;
}

interface Quantity {
  value: number;
  comparator: keyof EvidenceWords['comparators'];
  unit?: string;
  of?: string;
}

const DATES = new Set(['asOf', 'stillMemberAsOf', 'notAfter', 'date', 'founded', 'dissolved']);
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The value of a property in words; one for each member of a list. */
export function valueWords(property: string, value: unknown, writer: ValueWriter): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valueWords(property, one, writer));
  if (value === null || value === undefined) return [writer.vocabulary.notStated];
  if (typeof value === 'boolean') return [value ? writer.evidence.yes : writer.evidence.no];
  if (typeof value === 'number') return [new Intl.NumberFormat(writer.language).format(value)];
  if (isQuantity(value)) return [quantityWords(value, writer)];
  if (typeof value !== 'string') return [JSON.stringify(value)];
  return [textWords(property, value, writer)];
}

function textWords(property: string, value: string, writer: ValueWriter): string {
  const { evidence, vocabulary, language } = writer;
  if (DATES.has(property)) return dateWords(value, writer);
  if (property === 'role') return vocabulary.roles[value.toUpperCase()] ?? value;
  if (property === 'presence') return vocabulary.presence[value.toUpperCase()] ?? value;
  if (property === 'titleLang') {
    return new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value;
  }
  const weekday = WEEKDAYS.indexOf(value.toLowerCase());
  if (weekday >= 0) {
    // 1 January 2023 was a Sunday.
    const day = new Date(Date.UTC(2023, 0, 1 + weekday));
    return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day);
  }
  const known = property === 'nature' ? vocabulary.types : evidence.values;
  return known[value.toLowerCase()] ?? value;
}

/**
 * A date of a property, for which the service has no words: a year, month or day, its year perhaps inferred. What is
 * more intricate is shown as it is written.
 */
export function dateWords(edtf: string, { evidence, language }: ValueWriter): string {
  const match = /^(\d{4})(\?)?(?:-(\d\d))?(?:-(\d\d))?(\?)?$/.exec(edtf);
  if (match === null) return edtf;
  const [, year, yearOpen, month, day, open] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const written = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    month: month === undefined ? undefined : 'long',
    day: day === undefined ? undefined : 'numeric',
    timeZone: 'UTC',
  }).format(date);
  if (open !== undefined || (yearOpen !== undefined && month === undefined)) {
    return evidence.dates.uncertain.replace('{date}', written);
  }
  return yearOpen === undefined ? written : evidence.dates.yearInferred.replace('{date}', written);
}

function quantityWords({ value, comparator, unit, of }: Quantity, writer: ValueWriter): string {
  const { evidence, language } = writer;
  const n = evidence.comparators[comparator].replace('{n}', new Intl.NumberFormat(language).format(value));
  const forms = unit === undefined ? undefined : evidence.units[unit as keyof EvidenceWords['units']];
  if (forms === undefined) return [n, (of ?? unit)?.replaceAll('_', ' ')].filter(Boolean).join(' ');
  const plain = comparator === 'eq' ? new Intl.PluralRules(language).select(value) : 'other';
  const counted = (forms[plain] ?? forms.other).replace('{n}', n);
  const said = of?.replaceAll('_', ' ');
  return said === undefined || isUnit(said, unit) ? counted : `${counted} (${said})`;
}

/** Whether what is counted is only the plural of the unit: "cities" of "city". */
const isUnit = (said: string, unit = '') => said.startsWith(unit.slice(0, -1)) && !said.includes(' ');

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'value' in value && 'comparator' in value;
}
