import { sample, seeded } from './data/random.mjs';

/**
 * Of whom or what the requests ask. Ordinary is what brings at most 100 nodes; hubs are those with the largest answers.
 *
 * @typedef {{ ordinary: any[], hubs: any[] }} Asked  ids; for `common`, pairs of ids
 */

const ORDINARY_NODES = 100;

/**
 * @param {import('./data/cities.mjs').CityGraph} cities
 * @param {import('./data/meetings.mjs').Meetings} meetings
 * @param {{ ordinary: number, hubs: number }} counts
 * @returns {Record<string, Asked>}
 */
export function whatIsAsked(cities, meetings, counts) {
  const sisters = neighbours(cities.pairs.map(({ from, to }) => [from, to]));
  const took = neighbours(meetings.participations.map(({ person, event }) => [person, event]));
  const random = seeded(7);
  const choose = (ids, size) => {
    const found = sample(ids, ids.length, random);
    const ordinary = [];
    for (const id of found) {
      const nodes = size(id);
      if (nodes > 1 && nodes <= ORDINARY_NODES) ordinary.push(id);
      if (ordinary.length === counts.ordinary) break;
    }
    return ordinary;
  };
  const top = (ids, size) => {
    const sized = ids.map((id) => [id, size(id)]);
    return sized
      .sort(([, a], [, b]) => b - a)
      .slice(0, counts.hubs)
      .map(([id]) => id);
  };
  const both = (ids, size, largest = size) => ({ ordinary: choose(ids, size), hubs: top(ids, largest) });
  const within = (graph, hops) => (id) => reach(graph, id, hops);
  const cityIds = cities.cities.map(({ id }) => id);
  const personIds = meetings.persons.map(({ id }) => id).filter((id) => took.has(id));
  const degree = (id) => sisters.get(id)?.length ?? 0;
  const present = (id) => took.get(id).reduce((sum, event) => sum + took.get(event).length, 0);
  const withCountry = cities.cities.filter(({ country }) => country !== null).map(({ id }) => id);
  return {
    city: { ordinary: sample(withCountry, counts.ordinary, random), hubs: [] },
    sisters: both(cityIds, within(sisters, 1), degree),
    twoLevels: both(cityIds, within(sisters, 2), degree),
    threeLevels: both(cityIds, within(sisters, 3), degree),
    common: commonPairs(sisters, counts, random, top(cityIds, degree)),
    network: both(cityIds, within(sisters, 2), degree),
    circle: both(personIds, present),
    tenEach: both(personIds, within(tenOf(took), 3), present),
    whoMet: both(personIds, present),
  };
}

/** Pairs of cities that share a sister: such as a sister of a sister. */
function commonPairs(sisters, { ordinary, hubs }, random, top) {
  const pick = (ids) => ids[Math.floor(random() * ids.length)];
  const cities = [...sisters.keys()];
  const pairs = [];
  while (pairs.length < ordinary) {
    const one = pick(cities);
    const other = pick(sisters.get(pick(sisters.get(one))));
    if (one !== other) pairs.push([one, other]);
  }
  const large = top.flatMap((one, place) => top.slice(place + 1).map((other) => [one, other]));
  return { ordinary: pairs, hubs: sample(large, hubs, random) };
}

/** @param {[string, string][]} edges @returns {Map<string, string[]>} */
function neighbours(edges) {
  const found = new Map();
  const add = (one, other) => {
    const known = found.get(one);
    if (known === undefined) found.set(one, [other]);
    else known.push(other);
  };
  for (const [one, other] of edges) {
    add(one, other);
    add(other, one);
  }
  return found;
}

/** The first ten neighbours of each, in order of ids: what a page of ten leaves. */
function tenOf(graph) {
  return new Map([...graph].map(([id, others]) => [id, [...others].sort().slice(0, 10)]));
}

/** How many nodes lie within so many hops, itself included; no further than to more than an ordinary answer has. */
function reach(graph, id, hops) {
  const seen = new Set([id]);
  let frontier = [id];
  for (let hop = 0; hop < hops; hop++) {
    const next = [];
    for (const one of frontier) {
      for (const other of graph.get(one) ?? []) {
        if (seen.has(other)) continue;
        if (seen.add(other).size > ORDINARY_NODES) return seen.size;
        next.push(other);
      }
    }
    frontier = next;
  }
  return seen.size;
}
