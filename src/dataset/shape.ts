import type { ErrorCode } from '../errors.js';
import { digestOf } from '../model/evidence.js';
import { proposal } from '../model/nearest.js';
import { edtfProblem } from '../model/property-values.js';
import {
  EVIDENCE_FIELDS,
  FIELDS,
  type Fields,
  type FieldType,
  NAME_FIELDS,
  type RecordType,
} from './fields.js';
import { isDatasetId } from './manifest.js';

/** Something wrong with a record, before it is known where the record stands. */
export interface Finding {
  code: ErrorCode;
  message: string;
  field?: string;
  remedy?: string;
  /** It is worth a look, and refuses nothing. */
  warning?: true;
}

type Report = (finding: Finding) => void;

/** The type of a record, or undefined where it is unknown. */
export function recordType(record: Record<string, unknown>): RecordType | undefined {
  const type = record['record'];
  return typeof type === 'string' && Object.hasOwn(FIELDS, type) ? (type as RecordType) : undefined;
}

/** Checks the fields of a record one by one, without a look at other records. */
export function checkShape(record: Record<string, unknown>, report: Report): void {
  const type = recordType(record);
  if (type === undefined) {
    const given = record['record'];
    report({
      code: 'INVALID_INPUT',
      message:
        given === undefined
          ? 'the record does not say what it is'
          : `unknown record ${JSON.stringify(given)}`,
      field: 'record',
      remedy: proposal(given, Object.keys(FIELDS)),
    });
    return;
  }
  checkFields(record, FIELDS[type], '', report);
}

function checkFields(record: Record<string, unknown>, fields: Fields, path: string, report: Report): void {
  for (const [name, value] of Object.entries(record)) {
    if (path === '' && name === 'record') continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field) checkField(value, field.type, path + name, report);
    else {
      const remedy = proposal(name, Object.keys(fields));
      report({ code: 'INVALID_INPUT', message: `unknown field "${name}"`, field: path + name, remedy });
    }
  }
  for (const [name, { required }] of Object.entries(fields)) {
    if (required && record[name] === undefined) {
      report({ code: 'INVALID_INPUT', message: `"${name}" is missing`, field: path + name });
    }
  }
}

/** What a value of a simple type must be, in words and as a test. */
const SIMPLE: Readonly<Record<string, readonly [must: string, holds: (value: unknown) => boolean]>> = {
  text: ['must be a text', (value) => typeof value === 'string'],
  reference: ['must be a text', (value) => typeof value === 'string'],
  id: [
    'must be a text that is not empty and has no control characters',
    (value) => typeof value === 'string' && value.trim() !== '' && !/\p{Cc}/u.test(value),
  ],
  dataset: ['must be an id of letters, digits, "-", "_" and "."', isDatasetId],
  texts: [
    'must be a list of texts',
    (value) => Array.isArray(value) && value.every((text) => typeof text === 'string'),
  ],
  boolean: ['must be true or false', (value) => typeof value === 'boolean'],
  share: ['must be a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1],
  count: ['must be a whole number, 0 or more', (value) => Number.isSafeInteger(value) && Number(value) >= 0],
  timestamp: ['must be a time in UTC, such as 2026-11-22T10:00:00Z', isTimestamp],
  sha256: ['must be the 64 hexadecimal digits of a SHA-256, in lower case', (value) => isHex(value, '')],
  digest: ['must be "sha256:" and 64 hexadecimal digits, in lower case', (value) => isHex(value, 'sha256:')],
  properties: ['must be an object of properties', isObject],
};

function checkField(value: unknown, type: FieldType, field: string, report: Report): void {
  if (typeof type === 'object') {
    checkWord(value, type, field, report);
  } else if (type === 'localized') {
    checkLocalized(value, field, report);
  } else if (type === 'names') {
    checkList(value, NAME_FIELDS, field, report);
  } else if (type === 'evidence') {
    checkEvidence(value, field, report);
  } else if (type === 'EDTF') {
    const problem = edtfProblem(value);
    if (problem) report({ code: 'INVALID_INPUT', ...problem, field });
  } else {
    const [message, holds] = SIMPLE[type] ?? ['', () => true];
    if (!holds(value)) report({ code: 'INVALID_INPUT', message, field });
    else if (/(^|\.)lang$/.test(field)) checkLanguage(value as string, field, report);
  }
}

function checkWord(value: unknown, words: readonly string[], field: string, report: Report): void {
  if (typeof value === 'string' && words.includes(value)) return;
  const ontology = field === 'kind' || field === 'predicate';
  report({
    code: ontology ? 'ONTOLOGY_VIOLATION' : 'INVALID_INPUT',
    message: `unknown ${field} ${JSON.stringify(value)}`,
    field,
    remedy: proposal(value, words),
  });
}

/** BCP 47 tags of unknown languages are fine; something that is no tag at all is worth a look. */
function checkLanguage(tag: string, field: string, report: Report): void {
  if (/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(tag)) return;
  const remedy = 'Write it as in "de", "zh-Hans" or "pt-BR".';
  const message = `"${tag}" is not a language tag of BCP 47`;
  report({ code: 'INVALID_INPUT', message, field, remedy, warning: true });
}

function checkLocalized(value: unknown, field: string, report: Report): void {
  if (!isObject(value) || !Object.values(value).every((text) => typeof text === 'string')) {
    const remedy = 'Write it as in {"en":"…","de":"…"}.';
    report({ code: 'INVALID_INPUT', message: 'must be texts by language', field, remedy });
    return;
  }
  for (const tag of Object.keys(value)) checkLanguage(tag, field, report);
}

function checkList(value: unknown, fields: Fields, field: string, report: Report): void {
  if (!Array.isArray(value)) {
    report({ code: 'INVALID_INPUT', message: 'must be a list', field });
    return;
  }
  for (const [index, item] of value.entries()) {
    if (isObject(item)) checkFields(item, fields, `${field}[${index}].`, report);
    else report({ code: 'INVALID_INPUT', message: 'must be an object', field: `${field}[${index}]` });
  }
}

function checkEvidence(value: unknown, field: string, report: Report): void {
  checkList(value, EVIDENCE_FIELDS, field, report);
  if (!Array.isArray(value)) return;
  for (const [index, item] of value.entries()) {
    if (!isObject(item)) continue;
    const at = `${field}[${index}]`;
    const invalid = (message: string, name = '') =>
      report({ code: 'INVALID_INPUT', message, field: name === '' ? at : `${at}.${name}` });
    const { start, end, digest, exact, row, key } = item;
    if (start === undefined && end === undefined) {
      if (row === undefined && key === undefined)
        invalid('names neither a span (start, end) nor a row of a table');
    } else if (start === undefined || end === undefined) {
      invalid('a span needs both start and end', start === undefined ? 'start' : 'end');
    } else if (typeof start === 'number' && typeof end === 'number' && start >= end) {
      invalid(`the span ends at ${end}, before or where it starts (${start})`, 'end');
    } else if (digest === undefined && exact === undefined) {
      invalid('a span needs the digest of its words', 'digest');
    }
    if (typeof exact !== 'string') continue;
    if (typeof digest === 'string' && digestOf(exact) !== digest) {
      invalid('is not the digest of the words in "exact"', 'digest');
    } else if (typeof start === 'number' && typeof end === 'number' && exact.length !== end - start) {
      invalid(`the span has ${end - start} characters, and these words have ${exact.length}`, 'exact');
    }
  }
}

function isTimestamp(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value) &&
    // A day that there is not would be taken for one of the next month.
    new Date(value.slice(0, 10)).getUTCDate() === Number(value.slice(8, 10)) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isHex(value: unknown, prefix: string): boolean {
  return (
    typeof value === 'string' && value.startsWith(prefix) && /^[0-9a-f]{64}$/.test(value.slice(prefix.length))
  );
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
