import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import type { Words } from '../scene/scene.js';

const START = graphql(`
  query Start {
    statistics { documents entities { kind count } facts { count } }
    persons: entities(kinds: [PERSON], first: 100) { nodes { id kind degree name { text language direction } } }
    events(first: 100) { nodes { id kind degree name { text language direction } } }
    organizations: entities(kinds: [ORGANIZATION], first: 100) { nodes { id kind degree name { text language direction } } }
    countries: entities(kinds: [COUNTRY], first: 100) { nodes { id kind degree name { text language direction } } }
    cities: sisterCityRanking(first: 6) { nodes { city { id kind degree name { text language direction } } } }
    documents(first: 6) { nodes { id kind claims(first: 1) { totalCount } name { text language direction } } }
  }
`);

const CONNECTION = graphql(`
  query Connection($from: ID!, $to: ID!) {
    paths(from: $from, to: $to, first: 1) { length }
  }
`);

const MET = graphql(`
  query Met($id: ID!) {
    whoMet(id: $id, first: 1) { totalCount }
  }
`);

const MOST_POINTS = 6;

/** How many pairs are tried for one that a chain of several steps joins. */
const MOST_PAIRS = 6;

/** Something to start with. */
export interface StartingPoint {
  id: string;
  kind: string;
  /** How many facts it stands in; of a source, how many it supports. */
  degree: number;
  name: Words;
}

export interface Start {
  counts: { entities: number; facts: number; documents: number };
  /** By kind; the best joined first. */
  points: readonly { kind: string; points: readonly StartingPoint[] }[];
  documents: readonly StartingPoint[];
}

/** What there is to start with, taken from the graph. */
export async function findStart(language: string, signal: AbortSignal): Promise<Start> {
  const { statistics, ...found } = await ask(START, {}, language, signal);
  const groups: [string, readonly StartingPoint[]][] = [
    ['PERSON', found.persons.nodes],
    ['CITY', found.cities.nodes.map(({ city }) => city)],
    ['EVENT', found.events.nodes],
    ['ORGANIZATION', found.organizations.nodes],
    ['COUNTRY', found.countries.nodes],
  ];
  return {
    counts: {
      entities: sum(statistics.entities),
      facts: sum(statistics.facts),
      documents: statistics.documents,
    },
    points: groups
      .map(([kind, points]) => ({ kind, points: bestJoined(points) }))
      .filter(({ points }) => points.length > 0),
    documents: found.documents.nodes.map(({ claims, ...one }) => ({
      ...one,
      degree: claims.totalCount ?? 0,
    })),
  };
}

/** The first of whom a meeting with somebody is known; undefined where there is none. */
export async function findMeeting(
  points: readonly StartingPoint[],
  language: string,
  signal: AbortSignal,
): Promise<StartingPoint | undefined> {
  for (const point of points) {
    const { whoMet } = await ask(MET, { id: point.id }, language, signal);
    if ((whoMet.totalCount ?? 0) > 0) return point;
  }
  return undefined;
}

/** Two of those named first whom a chain of more than one meeting joins; undefined where there are none. */
export async function findConnected(
  points: readonly StartingPoint[],
  language: string,
  signal: AbortSignal,
): Promise<readonly [StartingPoint, StartingPoint] | undefined> {
  const pairs = points.flatMap((one, at) => points.slice(at + 1).map((other) => [one, other] as const));
  for (const [from, to] of pairs.slice(0, MOST_PAIRS)) {
    const { paths } = await ask(CONNECTION, { from: from.id, to: to.id }, language, signal);
    if ((paths[0]?.length ?? 0) > 2) return [from, to];
  }
  return undefined;
}

function bestJoined(points: readonly StartingPoint[]): StartingPoint[] {
  return [...points].sort((one, other) => other.degree - one.degree).slice(0, MOST_POINTS);
}

const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
