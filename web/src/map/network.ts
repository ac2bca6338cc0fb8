import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import { DRAWN_FACT, type DrawnFact } from '../scene/questions.js';
import type { Words } from '../scene/scene.js';
import { pairOf } from './drawing.js';
import type { Activity, Asked } from './partnerships.js';

export interface NetworkCity {
  id: string;
  name: Words;
  location: { latitude: number; longitude: number } | null;
}

/** The partnerships of the whole graph, as far as they are there. */
export interface Network {
  cities: readonly NetworkCity[];
  /** Each pair once, with the facts that say so. */
  pairs: readonly { from: string; to: string; facts: readonly string[] }[];
  facts: readonly DrawnFact[];
  /** What there is in all. */
  totals: Totals;
  /** How partnerships stand that are known to be active or dormant, by `pairOf` the two. */
  activity: ReadonlyMap<string, Activity>;
}

export interface Totals {
  cities: number;
  partnerships: number;
  reciprocity: { both: number; one: number; notStated: number };
  activity: { active: number; dormant: number; unknown: number } | null;
}

const TOTALS = graphql(`
  query PartnershipTotals($where: FactFilter, $since: EDTF!, $timed: Boolean!) {
    sisterCityStatistics(where: $where) {
      cities
      partnerships
      reciprocity { both one notStated }
      activity(since: $since, where: $where) @include(if: $timed) { active dormant unknown }
    }
    sisterCityRanking(first: 100, where: $where) { nodes { city { id } } }
  }
`);

const AROUND = graphql(
  `
  query PartnershipsAround($around: [ID!]!, $most: Int!, $where: FactFilter) {
    sisterCityNetwork(around: $around, hops: 6, maxNodes: $most, where: $where) {
      truncated
      nodes {
        id
        name { text language direction }
        ... on City { location { latitude longitude } }
      }
      facts { ...DrawnFact }
    }
  }
`,
  [DRAWN_FACT],
);

const ACTIVITY = graphql(`
  query PartnershipActivity($after: String, $where: FactFilter, $since: EDTF!) {
    sisterCityRanking(first: 100, after: $after, where: $where) {
      pageInfo { hasNextPage endCursor }
      nodes { city { id sisterCities(first: 100, where: $where) { edges { activity(since: $since, where: $where) node { id } } } } }
    }
  }
`);

/** A first picture soon, then as much as the service gives at once. */
const STEPS = [400, 2500, 10_000];

/** How many pages of a hundred cities are looked through for partnerships that are known to be active or dormant. */
const MOST_PAGES = 15;

/** Fetches the network around the cities with the most sisters, and shows what there is of it on the way. */
export async function loadNetwork(asked: Asked, show: (part: Network) => void): Promise<Network> {
  const { where, since, language, stop } = asked;
  const timed = since !== undefined;
  const { sisterCityStatistics, sisterCityRanking } = await ask(
    TOTALS,
    { where, since: since ?? '2000', timed },
    language,
    stop,
  );
  const totals: Totals = { ...sisterCityStatistics, activity: sisterCityStatistics.activity ?? null };
  let network: Network = { cities: [], pairs: [], facts: [], totals, activity: new Map() };
  const around = sisterCityRanking.nodes.map(({ city }) => city.id);
  if (around.length === 0) return network;
  show(network);
  for (const most of STEPS) {
    const { sisterCityNetwork } = await ask(AROUND, { around, most, where }, language, stop);
    network = { ...network, ...read(sisterCityNetwork) };
    show(network);
    if (!sisterCityNetwork.truncated) break;
  }
  if (since === undefined) return network;
  return { ...network, activity: await activityOf(totals, { ...asked, since }) };
}

/** Which partnerships are known to be active or dormant: those of the cities with most sisters, until all are found. */
async function activityOf(totals: Totals, asked: Asked & { since: string }): Promise<Map<string, Activity>> {
  const { where, since, language, stop } = asked;
  const known = new Map<string, Activity>();
  const wanted = (totals.activity?.active ?? 0) + (totals.activity?.dormant ?? 0);
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES && known.size < wanted; page++) {
    const answer: ActivityPage = await ask(ACTIVITY, { after, where, since }, language, stop);
    const { nodes, pageInfo } = answer.sisterCityRanking;
    for (const { city } of nodes) {
      for (const { node, activity } of city.sisterCities.edges) {
        if (activity !== 'UNKNOWN') known.set(pairOf(city.id, node.id), activity);
      }
    }
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage) break;
  }
  return known;
}

interface ActivityPage {
  sisterCityRanking: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: readonly {
      city: {
        id: string;
        sisterCities: { edges: readonly { activity: Activity; node: { id: string } }[] };
      };
    }[];
  };
}

interface FoundNetwork {
  nodes: readonly (Pick<NetworkCity, 'id' | 'name'> & { location?: NetworkCity['location'] })[];
  facts: readonly DrawnFact[];
}

function read({ nodes, facts }: FoundNetwork): Pick<Network, 'cities' | 'pairs' | 'facts'> {
  const pairs = new Map<string, { from: string; to: string; facts: string[] }>();
  for (const { id, implicit, subject, object } of facts) {
    const key = pairOf(subject.id, object.id);
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, { from: subject.id, to: object.id, facts: [id] });
    else if (implicit) pair.facts.push(id);
    else pair.facts.unshift(id);
  }
  const cities = nodes.map(({ id, name, location }) => ({ id, name, location: location ?? null }));
  return { cities, pairs: [...pairs.values()], facts };
}
