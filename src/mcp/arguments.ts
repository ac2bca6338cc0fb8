import { z } from 'zod';
import { ParleyError } from '../errors.js';
import { Certainty, EntityKind, Predicate } from '../graphql/enums.js';
import { isEdtf } from '../model/edtf.js';
import type { Asking } from './asking.js';

/** The parts that the arguments of tools are made of. */

/** Longer than any id, short enough that nobody fills the memory with one. */
const LONGEST_ID = 300;

const names = (of: object) => z.enum(Object.keys(of) as [string, ...string[]]);

export const id = z.string().trim().min(1).max(LONGEST_ID);

export const ids = (most: number) => z.array(id).min(1).max(most);

/** A date or an interval. */
export const edtf = z.string().refine(isEdtf, {
  error: 'not a date in EDTF; write it as in 2020, 2020-10, 2020-10-08, 2019/2021 or 1994/..',
});

export const languages = z
  .array(z.string().refine(isLanguage, { error: 'not a language tag; write it as in en, de, ar or zh-Hans' }))
  .max(10)
  .optional()
  .describe("The reader's languages, best first (BCP 47), for names, dates and caveats.");

export const kinds = z.array(names(EntityKind)).min(1).optional();

export const predicates = z.array(names(Predicate)).min(1).optional();

/** How many items, and where to go on. */
export const paging = (usual: number, most: number) => ({
  limit: z.int().min(1).max(most).default(usual).describe(`How many at most, 1 to ${most}.`),
  cursor: z.string().max(2000).optional().describe('`nextCursor` of the answer to go on from.'),
});

/** Which facts count. */
export const filters = {
  during: edtf.optional().describe('Only what happened, or held, within this date or interval (EDTF).'),
  asOf: edtf.optional().describe('Only what had happened by then, or held on that day (EDTF).'),
  certainty: names(Certainty)
    .optional()
    .describe('Whether something must fall into the time CERTAINLY, or POSSIBLY (the default).'),
  includeUndated: z
    .boolean()
    .optional()
    .describe('False: without what has no date, where a time is asked for.'),
  includeImplicit: z.boolean().optional().describe('False: only what sources say in so many words.'),
  minConfidence: z.number().min(0).max(1).optional().describe('Only facts that are at least so sure.'),
  documents: ids(20).optional().describe('Only facts that at least one of these documents supports.'),
  maxParticipants: z.int().min(0).max(2_147_483_647).optional(),
};

type Filters = { documents?: string[] } & { [Name in keyof typeof filters]?: unknown };

/**
 * The filter for the API out of the arguments of a tool.
 *
 * @throws ParleyError NOT_FOUND when it names a document that is not there
 */
export async function filterOf(given: Filters, asking: Asking): Promise<Record<string, unknown>> {
  await asking.requireIds(given.documents ?? []);
  const entries = Object.keys(filters).map((name) => [name, given[name as keyof Filters]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** @throws ParleyError where one is given for two: an empty answer would be taken for what no source states */
export function requireTwo(one: string, other: string): void {
  if (one !== other) return;
  throw new ParleyError('INVALID_INPUT', `Both are ${one}: nobody meets, or is led to, themselves.`, {
    remedy: 'Name two of them.',
  });
}
