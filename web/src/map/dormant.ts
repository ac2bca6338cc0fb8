import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import type { Words } from '../scene/scene.js';
import type { Asked } from './partnerships.js';

/** Two sister cities that surely met only before a day. */
export interface DormantPair {
  one: { id: string; name: Words };
  other: { id: string; name: Words };
  /** A fact that says that they are sisters. */
  fact: string;
  lastMet: string | null;
}

/** The dormant partnerships, as far as they are listed, and how many there are. */
export interface Dormant {
  pairs: DormantPair[];
  total: number;
}

const DORMANT = graphql(`
  query DormantPartnerships($after: String, $where: FactFilter, $since: EDTF!) {
    partnerships(first: 100, after: $after, where: $where, activity: { is: [DORMANT], since: $since, where: $where }) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        one { id name { text language direction } }
        other { id name { text language direction } }
        facts { id }
        lastMeeting(where: $where) { date { display } }
      }
    }
  }
`);

/** The most pages of a hundred that are read. */
const MOST_PAGES = 5;

/** Partnerships whose cities met only before a day, the longest ago first. */
export async function dormantSince(asked: Asked & { since: string }): Promise<Dormant> {
  const { where, since, language, stop } = asked;
  const pairs: DormantPair[] = [];
  let after: string | null = null;
  for (let page = 1; ; page++) {
    const answer: { partnerships: FoundPage } = await ask(DORMANT, { after, where, since }, language, stop);
    const { nodes, pageInfo, totalCount } = answer.partnerships;
    for (const { one, other, facts, lastMeeting } of nodes) {
      pairs.push({ one, other, fact: facts[0]?.id ?? one.id, lastMet: lastMeeting?.date.display ?? null });
    }
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage || page === MOST_PAGES) return { pairs, total: totalCount ?? pairs.length };
  }
}

interface FoundPage {
  totalCount: number | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: readonly (Pick<DormantPair, 'one' | 'other'> & {
    facts: readonly { id: string }[];
    lastMeeting: { date: { display: string } } | null;
  })[];
}
