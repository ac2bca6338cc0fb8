import { createHash } from 'node:crypto';
import type { EvidenceRecord } from './records.js';

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The digest of a passage as evidence gives it: `sha256:` and the hex of its UTF-8 bytes. */
export function digestOf(passage: string): string {
  return `sha256:${sha256(passage)}`;
}

/** The words between two UTF-16 offsets of a raw text, end exclusive; undefined where the text ends before. */
export function passage(text: string, start: number, end: number): string | undefined {
  return start >= 0 && start < end && end <= text.length ? text.slice(start, end) : undefined;
}

/**
 * Checks a piece of evidence against the text of its document: what is wrong, or undefined when it fits or names
 * a row of a table instead of a span.
 */
export function checkSpan(text: string, evidence: EvidenceRecord): string | undefined {
  const { start, end, digest, exact } = evidence;
  if (start === undefined || end === undefined) return undefined;
  const words = passage(text, start, end);
  if (words === undefined) {
    return `characters ${start} to ${end} lie outside the text, which has ${text.length}`;
  }
  if (/\p{Cs}/u.test(words)) return `the span from ${start} to ${end} cuts a character in two`;
  if (digest !== undefined && digestOf(words) !== digest) {
    return `the words at characters ${start} to ${end} do not have the digest of the evidence`;
  }
  if (exact !== undefined && exact !== words) {
    return `the words at characters ${start} to ${end} are not those that "exact" gives`;
  }
  return undefined;
}

/** What stands around a passage. */
export interface Context {
  before: string;
  after: string;
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Longer than the combining sequences of real texts, so that a window's own cut lies outside what is shown. */
const MARGIN = 64;

/**
 * Up to `length` UTF-16 units before and after the span, cut only between characters as a reader sees them:
 * never within a surrogate pair, an emoji or a letter with its marks.
 */
export function contextOf(text: string, start: number, end: number, length: number): Context {
  const from = Math.max(0, start - length);
  const to = Math.min(text.length, end + length);
  const windowStart = Math.max(0, from - MARGIN);
  let first = start;
  for (const { index } of characters.segment(text.slice(windowStart, start))) {
    if (windowStart + index >= from) {
      first = windowStart + index;
      break;
    }
  }
  let last = end;
  for (const { index, segment } of characters.segment(text.slice(end, to + MARGIN))) {
    const segmentEnd = end + index + segment.length;
    if (segmentEnd > to) break;
    last = segmentEnd;
  }
  return { before: text.slice(first, start), after: text.slice(end, last) };
}
