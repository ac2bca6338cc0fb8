import { ask } from '../api/ask.js';
import { CLAIMS, MENTIONS, SOURCE, type Source, type SourceClaim, type SourceEntity } from './queries.js';
import type { Span } from './segments.js';

/** A name in the text, with all places where it stands. */
export interface NamedHere {
  entity: SourceEntity;
  spans: readonly Span[];
}

/** A source and what it states. */
export interface LoadedSource {
  source: Source;
  /** By where in the text they stand first; rows of a table by their number. */
  claims: readonly SourceClaim[];
  totalClaims: number;
  named: readonly NamedHere[];
}

interface Located {
  evidence: readonly { document: { id: string }; selector: { __typename: 'TextSpan' | 'TableRow' } }[];
}

/** Entities whose mentions are asked for at once. */
const CHUNK = 50;

/**
 * Fetches a source with up to `most` of its claims, and the names in its text.
 *
 * @returns undefined where there is no such source
 * @throws AskError; DOMException AbortError where the signal ended it
 */
export async function loadSource(
  id: string,
  most: number,
  language: string,
  signal: AbortSignal,
): Promise<LoadedSource | undefined> {
  const source = (await ask(SOURCE, { id }, language, signal)).document;
  if (source === null) return undefined;
  const claims: SourceClaim[] = [];
  let totalClaims = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(id, after, language, signal);
    if (page === undefined) break;
    claims.push(...page.nodes);
    totalClaims = page.totalCount ?? claims.length;
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null && claims.length < most);
  const named = source.textHeld ? await namesIn(source, claims, language, signal) : [];
  return { source, claims: claims.sort((a, b) => place(a, id) - place(b, id)), totalClaims, named };
}

async function pageOf(id: string, after: string | null, language: string, signal: AbortSignal) {
  return (await ask(CLAIMS, { id, after }, language, signal)).document?.claims;
}

/** Whether what a source states stands in rows of a table, not in a text. */
export function isTable(claims: readonly Located[], source: string): boolean {
  const own = claims.flatMap(({ evidence }) => evidence).filter(({ document }) => document.id === source);
  return own.length > 0 && own.every(({ selector }) => selector.__typename === 'TableRow');
}

/** The spans of the text at which a claim is made. */
export function spansOf(claim: SourceClaim, source: string): Span[] {
  return claim.evidence.flatMap(({ document, selector }) =>
    document.id === source && selector.__typename === 'TextSpan'
      ? [{ id: claim.id, start: selector.start, end: selector.end }]
      : [],
  );
}

function place(claim: SourceClaim, source: string): number {
  const rows = claim.evidence.flatMap(({ document, selector }) =>
    document.id === source && selector.__typename === 'TableRow' ? [selector.row ?? 0] : [],
  );
  return Math.min(...rows, ...spansOf(claim, source).map(({ start }) => start));
}

async function namesIn(
  { id }: Source,
  claims: readonly SourceClaim[],
  language: string,
  signal: AbortSignal,
): Promise<NamedHere[]> {
  const ids = [...new Set(claims.flatMap(endsOf).map((entity) => entity.id))];
  const chunks = Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, index) =>
    ids.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const answers = await Promise.all(chunks.map((chunk) => ask(MENTIONS, { ids: chunk }, language, signal)));
  const named = answers
    .flatMap(({ nodes }) => nodes)
    .flatMap((node) => {
      if (node === null || !('mentions' in node)) return [];
      const spans = node.mentions.nodes.flatMap(({ document, selector }) =>
        document.id === id && selector.__typename === 'TextSpan'
          ? [{ id: node.id, start: selector.start, end: selector.end }]
          : [],
      );
      return spans.length === 0 ? [] : [{ entity: node, spans }];
    });
  return named.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

function endsOf(claim: SourceClaim): SourceEntity[] {
  return claim.__typename === 'Fact' ? [claim.subject, claim.object] : [claim.entity];
}
