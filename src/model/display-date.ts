import type { ParsedDate } from 'edtf';
import { type DateWords, dateWords, NO_WORDS } from './date-words.js';
import { type PartialDate, parseMoment } from './edtf.js';

/** The writer of one language: its words, and Intl for what Intl knows. */
interface Writer {
  words: DateWords;
  locale: string;
}

/**
 * A date in words for a reader of these languages (BCP 47, best first): "8 October 2020 (year inferred)",
 * "since 1994", "not after 26 March 2020". What is not known is left out, never filled up with a first of January.
 * Plain dates are in the first language that there is, what needs words in the first that has words here, else English.
 */
export function displayDate(date: PartialDate, languages: readonly string[]): string {
  for (const language of [...languages, 'en']) {
    const writer = writerOf(language);
    if (writer === undefined) continue;
    try {
      return written(date, writer);
    } catch (error) {
      if (error !== NO_WORDS) throw error;
    }
  }
  throw new Error('English has words');
}

function written(date: PartialDate, writer: Writer): string {
  const { words } = writer;
  const sides = date.edtf.split('/');
  if (sides.length === 1) return moment(date.edtf, writer);
  const [start = '', end = ''] = sides;
  const from = isDate(start) ? moment(start, writer) : '';
  const to = isDate(end) ? moment(end, writer) : '';
  if (from !== '' && to !== '') return from === to ? from : words.range(from, to);
  if (from !== '') return date.openEnd ? words.sinceStill(from) : words.since(from);
  if (to !== '') return date.openStart ? words.until(to) : words.untilStartUnknown(to);
  return date.openStart && date.openEnd ? words.always : words.unknown;
}

function isDate(side: string): boolean {
  return side !== '' && side !== '..';
}

/** Undefined for what is no language, or one that Intl does not know. */
function writerOf(language: string): Writer | undefined {
  try {
    const [locale] = Intl.DateTimeFormat.supportedLocalesOf(language);
    if (locale === undefined) return undefined;
    // Bare English is read all over the world: day before month, as the word order of most readers.
    return { words: dateWords(locale), locale: locale === 'en' ? 'en-GB' : locale };
  } catch {
    return undefined;
  }
}

function moment(text: string, writer: Writer): string {
  return write(parseMoment(text), text, writer);
}

function write(parsed: ParsedDate, text: string, writer: Writer): string {
  const { words } = writer;
  const number = Number(parsed.values[0]);
  switch (parsed.type) {
    case 'Date':
      return qualified(plainDate(parsed, text, writer), parsed, writer);
    case 'Year':
      return parsed.significant ? words.about(year(number, writer)) : year(number, writer);
    case 'Decade':
      return qualified(words.decade(String(number * 10)), parsed, writer);
    case 'Century':
      return qualified(
        words.range(year(number * 100, writer), year(number * 100 + 99, writer)),
        parsed,
        writer,
      );
    case 'Season':
      return qualified(season(parsed, text, writer), parsed, writer);
    default:
      return oneOrAll(parsed, writer);
  }
}

function oneOrAll(parsed: ParsedDate, writer: Writer): string {
  const { words, locale } = writer;
  const members = (parsed.values as (ParsedDate | [ParsedDate, ParsedDate])[]).map((member) =>
    Array.isArray(member)
      ? words.range(write(member[0], '', writer), write(member[1], '', writer))
      : write(member, '', writer),
  );
  if (parsed.earlier) members[0] = words.notAfter(members[0] ?? '');
  if (parsed.later) members[members.length - 1] = words.notBefore(members.at(-1) ?? '');
  const type = parsed.type === 'Set' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(locale, { type }).format(members);
}

/** Bits of a mask over YYYYMMDD. */
const YEAR_DIGITS = 15;
const LAST_YEAR_DIGIT = 8;
const MONTH_DIGITS = 48;
const DAY_DIGITS = 192;

function plainDate(parsed: ParsedDate, text: string, writer: Writer): string {
  const [number = 0, month, day] = parsed.values as number[];
  const open = parsed.unspecified ?? 0;
  if ((open & YEAR_DIGITS) === YEAR_DIGITS) return writer.words.unknown;
  if ((open & YEAR_DIGITS) !== 0) {
    if (open === LAST_YEAR_DIGIT && month === undefined) return writer.words.decade(String(number));
    return openYears(parsed, text, writer);
  }
  if (month === undefined || (open & MONTH_DIGITS) !== 0) return year(number, writer);
  if (day === undefined || (open & DAY_DIGITS) !== 0) {
    return format({ year: 'numeric', month: 'long' }, number, month, 1, writer);
  }
  return format({ year: 'numeric', month: 'long', day: 'numeric' }, number, month, day, writer);
}

/** Years whose digits are partly open: the first and the last that they may be. */
function openYears({ values, unspecified = 0 }: ParsedDate, text: string, writer: Writer): string {
  const digits = [...String(Math.abs(Number(values[0]))).padStart(4, '0')];
  const filled = (digit: string) =>
    Number(digits.map((known, index) => ((unspecified & (1 << index)) !== 0 ? digit : known)).join(''));
  const sign = text.startsWith('-') ? -1 : 1;
  const bounds = [year(sign * filled('0'), writer), year(sign * filled('9'), writer)];
  const [from = '', to = ''] = sign < 0 ? bounds.reverse() : bounds;
  return writer.words.range(from, to);
}

function season(parsed: ParsedDate, text: string, writer: Writer): string {
  const { words } = writer;
  const [number, code] = parsed.values.map(Number) as [number, number];
  const written = year(number, writer);
  if (parsed.unspecified) return openYears(parsed, text, writer);
  const name = code <= 32 ? words.seasons[(code - 21) % 4] : undefined;
  if (name !== undefined) return words.season(name, String(number));
  if (code >= 33 && code <= 36) return words.quarter(code - 32, String(number));
  const length = code >= 40 ? 6 : 4;
  const first = (code >= 40 ? code - 40 : code - 37) * length;
  if (!(code >= 37 && code <= 41)) return written;
  const month = (index: number) => format({ year: 'numeric', month: 'long' }, number, index, 1, writer);
  return words.range(month(first), month(first + length - 1));
}

/** Adds what is approximate or uncertain: the whole of a date, or a part of it. */
function qualified(
  written: string,
  { uncertain, approximate, values }: ParsedDate,
  { words }: Writer,
): string {
  const date = approximate ? words.about(written) : written;
  if (!uncertain) return date;
  const parts = [YEAR_DIGITS, MONTH_DIGITS, DAY_DIGITS].slice(0, values.length);
  const mask = uncertain === true ? YEAR_DIGITS | MONTH_DIGITS | DAY_DIGITS : uncertain;
  if (parts.every((part) => (mask & part) !== 0)) return words.remark(date, words.uncertain);
  const { year: y, month: m, day: d } = words.inferred;
  const remarks = [y, m, d].filter((_, index) => (mask & (parts[index] ?? 0)) !== 0);
  return words.remark(date, remarks.join(', '));
}

function year(number: number, writer: Writer): string {
  if (Math.abs(number) > 200_000) return new Intl.NumberFormat(writer.locale).format(number);
  return format({ year: 'numeric', ...(number <= 0 ? { era: 'short' } : {}) }, number, 0, 1, writer);
}

function format(
  options: Intl.DateTimeFormatOptions,
  number: number,
  month: number,
  day: number,
  { locale }: Writer,
): string {
  const date = new Date(0);
  date.setUTCFullYear(number, month, day);
  const era = number <= 0 ? ({ era: 'short' } as const) : {};
  const formatter = formatters.get(locale, { ...options, ...era });
  return formatter.format(date);
}

const formatters = {
  known: new Map<string, Intl.DateTimeFormat>(),
  get(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify([locale, options]);
    const formatter =
      this.known.get(key) ??
      new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    this.known.set(key, formatter);
    return formatter;
  },
};
