import { idsAt } from '../model/external-ids.js';
import { foldQuery } from '../model/folding.js';
import type { Kind } from '../model/ontology.js';
import type { Name, NameOrigin } from '../model/records.js';
import type { Reader } from '../store/store.js';
import { keysetOf, type Page, type PageRequest, pageOf } from './page.js';

/** An entity that answers a search, how well (0 to 1), and by which of its names. */
export interface Hit {
  id: string;
  score: number;
  matchedName: Name;
}

/** Names looked at for one search; what lies beyond is too common to be what somebody wants. */
const CANDIDATES = 2000;

/** An entity known by its id or an external one leads every name. */
const BY_ID = 1;

interface Candidate {
  id: string;
  kind: Kind;
  text: string;
  lang: string | null;
  origin: NameOrigin;
  key: string;
  place: number;
}

/**
 * Finds entities by any of their names in any script, whole, by the beginning, or by words in any order; and by id
 * or external id (Q956, or its address). Accents, case, umlauts and letter variants make no difference. The best
 * first, then id.
 */
export async function search(
  reader: Reader,
  where: {
    text: string;
    kinds?: readonly Kind[] | null;
    /** Names in these languages count a little more. */
    languages?: readonly string[] | null;
    page: PageRequest;
  },
): Promise<Page<Hit>> {
  const { page } = where;
  const after = keysetOf(page.after, [0, ''] as [number, string]);
  const text = where.text.trim();
  const hits = new Map<string, Hit>();
  const keep = (hit: Hit) => {
    const known = hits.get(hit.id);
    if (known === undefined || hit.score > known.score) hits.set(hit.id, hit);
  };
  const kinds = where.kinds ?? null;
  const ids = [text, ...[text, ...idsAt(text)].map((one) => one.toLowerCase())];
  for (const row of text === '' ? [] : await reader.read('search-ids', { ids, kinds })) {
    keep({
      id: String(row['id']),
      score: BY_ID,
      matchedName: { text: String(row['text']), origin: row['origin'] as NameOrigin },
    });
  }
  const queries = foldQuery(text);
  if (queries.length > 0) {
    const keys = queries.map((query) => {
      // The longest word is the rarest: the others are looked for among the names that it brings.
      const word = query.split(' ').sort((a, b) => b.length - a.length)[0] ?? query;
      return { starts: word, contains: /\p{Script=Han}/u.test(word) ? word : ` ${word}` };
    });
    const rows = await reader.read('search-names', { keys, kinds, limit: CANDIDATES });
    for (const candidate of rows as unknown as Candidate[]) {
      const score = scoreOf(candidate, queries, where.languages ?? []);
      if (score > 0) keep({ id: candidate.id, score, matchedName: nameOf(candidate) });
    }
  }
  const all = [...hits.values()].sort(better);
  const rest = after === null ? all : all.filter((hit) => better({ score: after[0], id: after[1] }, hit) < 0);
  const total = page.count ? all.length : undefined;
  return pageOf(
    rest,
    page,
    (hit) => hit,
    (hit) => [hit.score, hit.id],
    total,
  );
}

function nameOf({ text, lang, origin }: Candidate): Name {
  return { text, origin, ...(lang === null || lang === 'und' ? {} : { lang }) };
}

function better(a: { score: number; id: string }, b: { score: number; id: string }): number {
  return b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Kinds whose names are phrases: a word in them says less than a word of a proper name. */
const PHRASES: readonly Kind[] = ['Statement', 'Measure', 'Topic', 'Group'];

/**
 * 0.95 for the whole name, then less for its beginning, for whole words and for beginnings of words, each by how
 * much of the name was asked for. The plainest form of the query counts most, a preferred name before an alias, and
 * a proper name before a phrase.
 */
function scoreOf(
  { key, kind, lang, place }: Candidate,
  queries: readonly string[],
  languages: readonly string[],
): number {
  let best = 0;
  for (const [rank, query] of queries.entries()) {
    const score = likeness(key, query) * (key !== query && PHRASES.includes(kind) ? 0.7 : 1);
    best = Math.max(best, score - Math.min(rank, 5) * 0.01);
  }
  if (best === 0) return 0;
  const spoken = lang !== null && languages.some((one) => one.split('-')[0] === lang.split('-')[0]);
  return Math.round((best + (spoken ? 0.01 : 0) - Math.min(place, 20) * 0.0005) * 1e6) / 1e6;
}

/** How well a folded name answers a folded query, 0 to 0.95. */
function likeness(key: string, query: string): number {
  const share = query.length / key.length;
  const words = key.split(' ');
  const asked = query.split(' ');
  if (key === query) return 0.95;
  if (key.startsWith(`${query} `)) return 0.7 + 0.15 * share;
  if (key.startsWith(query)) return 0.6 + 0.15 * share;
  if (asked.every((one) => words.includes(one))) return 0.5 + 0.15 * share;
  if (asked.every((one) => words.some((word) => word.startsWith(one)))) return 0.4 + 0.1 * share;
  return /\p{Script=Han}/u.test(query) && key.includes(query) ? 0.4 + 0.1 * share : 0;
}
