import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import { DRAWN_FACT, type DrawnFact, type FactFilter } from '../scene/questions.js';
import type { Words } from '../scene/scene.js';
import { pairOf } from './drawing.js';

export type Reciprocity = 'BOTH' | 'ONE' | 'NOT_STATED';
export type Activity = 'ACTIVE' | 'DORMANT' | 'UNKNOWN';

/** A sister of a city, with what is known of the partnership. */
export interface Sister {
  id: string;
  name: Words;
  location: { latitude: number; longitude: number } | null;
  country: Words | null;
  facts: readonly DrawnFact[];
  status: 'ACTIVE' | 'DORMANT' | 'SUSPENDED' | 'ENDED' | 'UNKNOWN';
  reciprocity: Reciprocity;
  /** Dates in words; null where they are not stated. */
  since: string | null;
  until: string | null;
  /** Whether it is over, as far as is stated. */
  ended: boolean;
  /** `latest` is the last day on which it may have been. */
  lastMeeting: { date: string; latest: string | null; event: { id: string; name: Words } } | null;
  /** Null where no day was named. */
  activity: Activity | null;
}

export interface CityWithSisters {
  id: string;
  name: Words;
  location: Sister['location'];
  sisters: Sister[];
  /** How many sisters it has; more than are listed where it has very many. */
  total: number;
}

/** The most pages of a hundred sisters that are read of one city. */
const MOST_PAGES = 5;

const SISTERS = graphql(
  `
  query Sisters($id: ID!, $where: FactFilter, $after: String, $since: EDTF!, $timed: Boolean!) {
    city(id: $id) {
      id
      name { text language direction }
      location { latitude longitude }
      sisterCities(first: 100, after: $after, where: $where) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          status
          reciprocity
          since { display }
          until { display latestEnd }
          lastMeeting(where: $where) { date { display latestEnd } event { id name { text language direction } } }
          activity(since: $since, where: $where) @include(if: $timed)
          facts { ...DrawnFact }
          node {
            id
            name { text language direction }
            location { latitude longitude }
            country { name { text language direction } }
          }
        }
      }
    }
  }
`,
  [DRAWN_FACT],
);

/** What is asked for of partnerships. */
export interface Asked {
  where: FactFilter;
  /** Since when a shared meeting makes a partnership active. */
  since?: string;
  language: string;
  stop: AbortSignal;
}

/** A city with its sisters; null where there is no such city. */
export async function sistersOf(id: string, asked: Asked): Promise<CityWithSisters | null> {
  const { where, since, language, stop } = asked;
  const sisters: Sister[] = [];
  let after: string | null = null;
  for (let page = 1; ; page++) {
    const variables = { id, where, after, since: since ?? '2000', timed: since !== undefined };
    const answer: { city: FoundCity | null } = await ask(SISTERS, variables, language, stop);
    if (answer.city === null) return null;
    const { sisterCities, ...city } = answer.city;
    sisters.push(...sisterCities.edges.map(sisterOf));
    after = sisterCities.pageInfo.endCursor;
    if (!sisterCities.pageInfo.hasNextPage || page === MOST_PAGES) {
      return { ...city, sisters, total: sisterCities.totalCount ?? sisters.length };
    }
  }
}

interface FoundEdge extends Pick<Sister, 'status' | 'reciprocity' | 'facts'> {
  since: { display: string } | null;
  until: { display: string; latestEnd: string | null } | null;
  lastMeeting: {
    date: { display: string; latestEnd: string | null };
    event: { id: string; name: Words };
  } | null;
  activity?: Activity;
  node: Pick<Sister, 'id' | 'name' | 'location'> & { country: { name: Words } | null };
}

interface FoundCity extends Pick<CityWithSisters, 'id' | 'name' | 'location'> {
  sisterCities: {
    totalCount: number | null;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: readonly FoundEdge[];
  };
}

function sisterOf({ node, since, until, lastMeeting, activity, ...edge }: FoundEdge): Sister {
  return {
    ...edge,
    ...node,
    country: node.country?.name ?? null,
    since: since?.display ?? null,
    until: until?.display ?? null,
    ended: edge.status === 'ENDED' || (edge.status === 'UNKNOWN' && isPast(until?.latestEnd)),
    lastMeeting: lastMeeting && {
      date: lastMeeting.date.display,
      latest: lastMeeting.date.latestEnd,
      event: lastMeeting.event,
    },
    activity: activity ?? null,
    facts: [...edge.facts].sort((one, other) => Number(one.implicit) - Number(other.implicit)),
  };
}

/** Whether a day is over. */
const isPast = (day: string | null | undefined) => day != null && day < new Date().toISOString().slice(0, 10);

/** How a partnership stands, as far as a map tells. */
export interface Standing {
  activity: Activity;
  reciprocity: Reciprocity;
  lastMeeting: string | null;
}

const STANDINGS = graphql(`
  query Standings($ids: [ID!]!, $where: FactFilter, $since: EDTF!) {
    nodes(ids: $ids) {
      ... on City {
        id
        sisterCities(first: 100, where: $where) {
          edges {
            reciprocity
            activity(since: $since, where: $where)
            lastMeeting(where: $where) { date { display } }
            node { id }
          }
        }
      }
    }
  }
`);

/** How the partnerships of up to a hundred cities stand, by `pairOf` the two. */
export async function standingsOf(
  ids: readonly string[],
  asked: Asked & { since: string },
): Promise<Map<string, Standing>> {
  const { where, since, language, stop } = asked;
  const { nodes } = await ask(STANDINGS, { ids: ids.slice(0, 100), where, since }, language, stop);
  const standings = new Map<string, Standing>();
  for (const city of nodes) {
    if (city === null || !('sisterCities' in city)) continue;
    for (const { node, activity, reciprocity, lastMeeting } of city.sisterCities.edges) {
      standings.set(pairOf(city.id, node.id), {
        activity,
        reciprocity,
        lastMeeting: lastMeeting?.date.display ?? null,
      });
    }
  }
  return standings;
}
