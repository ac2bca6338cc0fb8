import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countryPairs } from '../../src/graph/country-pairs.js';
import type { FactFilter } from '../../src/graph/filter.js';
import { activityOf, lastSharedEvents } from '../../src/graph/last-shared-events.js';
import { network } from '../../src/graph/network.js';
import { partnerships as partnershipsOf } from '../../src/graph/partnerships.js';
import { sisterCityRanking } from '../../src/graph/sister-city-ranking.js';
import { sisterCityStatistics } from '../../src/graph/sister-city-statistics.js';
import { parseEdtf } from '../../src/model/edtf.js';
import { isMilestone } from '../../src/model/ontology.js';
import { loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { walked } from './pages.js';
import {
  type Home,
  passes,
  plain,
  type RandomGraph,
  randomFilter,
  randomGraph,
  randomHomes,
  recordsOfGraph,
  recordsOfHomes,
  type Sisterhood,
} from './random-graph.js';

/** Pairs of cities with the partnerships that pass a filter, as going through all of them finds them. */
function partnerships(graph: RandomGraph, filter: FactFilter): Map<string, Sisterhood[]> {
  const pairs = new Map<string, Sisterhood[]>();
  for (const one of graph.sisterhoods) {
    const { confidence, implicit, valid: date } = one;
    const fact = { confidence, implicit, documents: ['doc-a'], date, standing: true, people: null };
    if (!passes(fact, filter)) continue;
    const pair = [one.left, one.right].sort().join(' ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), one]);
  }
  return pairs;
}

const split = (pair: string) => pair.split(' ') as [string, string];

/** Cities by the number of their sisters, as going through all partnerships finds them. */
function ranked(
  pairs: Iterable<string>,
  isRanked: (city: string) => boolean,
  counts: (city: string) => boolean,
) {
  const sisters = new Map<string, number>();
  for (const pair of pairs) {
    const [left, right] = split(pair);
    for (const [city, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (isRanked(city) && counts(other)) sisters.set(city, (sisters.get(city) ?? 0) + 1);
    }
  }
  const all = [...sisters].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return all.map(([city, number]) => ({
    city,
    sisters: number,
    rank: 1 + all.filter(([, other]) => other > number).length,
  }));
}

function matrix(pairs: Iterable<string>, homes: readonly Home[], only: readonly string[] | null) {
  const counts = new Map<string, number>();
  const countries = (city: string) => {
    const found = homes.filter((one) => one.city === city).map((one) => one.country);
    return found.length === 0 ? [''] : found;
  };
  for (const pair of pairs) {
    const [left, right] = split(pair);
    const cells = countries(left).flatMap((one) =>
      countries(right).map((other) => [one, other].sort().join(' ')),
    );
    for (const cell of new Set(cells)) {
      if (only !== null && !split(cell).every((one) => only.includes(one))) continue;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([cell, number]) => {
      const [one, other] = split(cell).map((id) => id || null);
      return { one, other, partnerships: number };
    });
}

const RANKS = { direct: 1, via_delegates: 2, collective: 3 } as const;
const BASES = ['DIRECT', 'THROUGH_DELEGATES', 'INFERRED'];

/** The meetings that two shared, as the model defines them, with the days of each. */
function shared(graph: RandomGraph, one: string, other: string, filter: FactFilter) {
  const there = graph.presences.filter((fact) => !fact.denied && passes(plain(graph, fact), filter));
  return graph.events.flatMap(({ id, type, status, date }) => {
    const at = (who: string) => there.filter((fact) => fact.who === who && fact.event === id);
    const [own, theirs] = [at(one), at(other)];
    if (isMilestone(type) || type === 'series' || status === 'planned') return [];
    if (own.length === 0 || theirs.length === 0) return [];
    if (own.some((fact) => fact.onBehalfOf === other) || theirs.some((fact) => fact.onBehalfOf === one))
      return [];
    const best = (facts: typeof own) => Math.min(...facts.map((fact) => RANKS[fact.presence]));
    return [
      {
        id,
        basis: BASES[Math.max(best(own), best(theirs)) - 1],
        date: date === null ? null : parseEdtf(date),
      },
    ];
  });
}

function activity(meetings: ReturnType<typeof shared>, day: string, certainty: 'POSSIBLY' | 'CERTAINLY') {
  const since = (one: (typeof meetings)[number]) => {
    const { date } = one;
    if (date === null) return 'unknown';
    const after = date.earliestStart !== null && date.earliestStart >= day;
    const before = date.latestEnd !== null && date.latestEnd < day;
    if (certainty === 'POSSIBLY' && !before) return 'after';
    return date.uncertain ? 'unknown' : after ? 'after' : before ? 'before' : 'unknown';
  };
  const answers = meetings.map(since);
  if (answers.includes('after')) return 'ACTIVE';
  return answers.length > 0 && answers.every((one) => one === 'before') ? 'DORMANT' : 'UNKNOWN';
}

forEachStore('partnerships in numbers', (makeStore, engine) => {
  it('are what going through all of them comes to', async () => {
    await fc.assert(
      fc.asyncProperty(
        randomGraph,
        randomHomes,
        randomFilter,
        fc.constantFrom('2020-03-10', '2020', '2021-06'),
        fc.constantFrom('POSSIBLY' as const, 'CERTAINLY' as const),
        async (graph, homes, filter, since, certainty) => {
          const store = await makeStore();
          await loadRecords(store, 'd', [...recordsOfGraph(graph), ...recordsOfHomes(homes)]);
          const pairs = partnerships(graph, filter);
          const anyone = () => true;
          const chosen = ['c0', 'c1', 'c2'];
          const inK0 = (city: string) => homes.some((one) => one.city === city && one.country === 'k0');

          const rank = (where: object) =>
            walked((page) => sisterCityRanking(store, { filter, page, ...where }));
          expect(await rank({})).toEqual(ranked(pairs.keys(), anyone, anyone));
          const isChosen = (city: string) => chosen.includes(city);
          expect(await rank({ ids: chosen })).toEqual(ranked(pairs.keys(), isChosen, anyone));
          expect(await rank({ ids: chosen, among: true })).toEqual(ranked(pairs.keys(), isChosen, isChosen));
          expect(await rank({ within: 'k0' })).toEqual(ranked(pairs.keys(), inK0, anyone));
          expect(await rank({ within: 'k0', among: true })).toEqual(ranked(pairs.keys(), inK0, inK0));

          for (const countries of [null, ['k0', 'k1']]) {
            const cells = await walked((page) => countryPairs(store, { countries, filter, page }));
            expect(cells).toEqual(matrix(pairs.keys(), homes, countries));
          }

          const sides = [...pairs].map(([pair, facts]) => {
            const stating = new Set(facts.flatMap((one) => one.statedBy));
            return split(pair).filter((city) => stating.has(city)).length;
          });
          const number = (wanted: number) => sides.filter((one) => one === wanted).length;
          const cities = [...new Set([...pairs.keys()].flatMap(split))];
          expect(await sisterCityStatistics(store, { filter, maxPairs: 100 })).toEqual({
            cities: cities.length,
            partnerships: [...pairs.keys()].map(split).sort(),
            reciprocity: { BOTH: number(2), ONE: number(1), NOT_STATED: number(0) },
            truncated: false,
          });
          const isOf = {
            ...{ all: anyone, chosen: isChosen, inK0 },
            both: (city: string) => isChosen(city) && inK0(city),
          };
          const standing = (pair: string) =>
            activity(shared(graph, ...split(pair), {}), parseEdtf(since).earliestStart as string, certainty);
          const lastDay = (pair: string) => {
            const meetings = shared(graph, ...split(pair), {});
            const days = meetings.flatMap(({ date }) => date?.latestEnd ?? []).sort();
            return meetings.length === 0 ? '~~' : (days.at(-1) ?? '~');
          };
          const listed = (fits: (pair: string) => boolean) =>
            [...pairs]
              .filter(([pair]) => fits(pair))
              .sort(([one], [other]) => (`${lastDay(one)} ${one}` < `${lastDay(other)} ${other}` ? -1 : 1))
              .map(([pair, facts]) => ({
                of: split(pair)[0],
                node: split(pair)[1],
                facts: facts.map(({ id }) => `d:${id}`).sort(),
              }));
          const list = (where: object) =>
            walked((page) => partnershipsOf(store, { filter, page, maxPairs: 100, ...where }));
          const some = (is: (city: string) => boolean) => listed((pair) => split(pair).some(is));
          const every = (is: (city: string) => boolean) => listed((pair) => split(pair).every(is));
          expect(await list({})).toEqual(some(isOf.all));
          expect(await list({ ids: chosen })).toEqual(some(isOf.chosen));
          expect(await list({ ids: chosen, among: true })).toEqual(every(isOf.chosen));
          expect(await list({ within: 'k0' })).toEqual(some(isOf.inK0));
          expect(await list({ ids: chosen, within: 'k0', among: true })).toEqual(every(isOf.both));
          for (const is of [['DORMANT'], ['ACTIVE', 'UNKNOWN']]) {
            expect(await list({ activity: { is, since, certainty } })).toEqual(
              listed((pair) => is.includes(standing(pair))),
            );
          }

          const within = await network(store, { within: 'k0', filter, maxPairs: 100 });
          expect(within.nodes).toEqual(graph.cities.filter(inK0));
          const joined = within.pairs.map((pair) => pair.toSorted().join(' '));
          const expected = [...pairs.keys()].filter((pair) => split(pair).every(inK0));
          expect([...new Set(joined)].sort()).toEqual(expected.sort());

          const asked = graph.cities.flatMap((one) => graph.cities.map((other) => [one, other] as const));
          const known = await lastSharedEvents(store, asked, { filter });
          for (const [one, other] of asked) {
            const meetings = one === other ? [] : shared(graph, one, other, filter);
            const found = known.get(`${one}\n${other}`);
            expect(found?.events ?? 0).toBe(meetings.length);
            expect(activityOf(found, since, certainty)).toBe(
              activity(meetings, parseEdtf(since).earliestStart as string, certainty),
            );
            const dated = meetings.filter(({ date }) => date !== null);
            const place = ({ id, date }: (typeof meetings)[number]) => `${date?.earliestStart ?? ''} ${id}`;
            const last = dated.sort((a, b) => (place(a) < place(b) ? -1 : 1)).at(-1);
            expect(found?.last ?? null).toEqual(
              last === undefined ? null : { event: last.id, date: last.date?.edtf, basis: last.basis },
            );
          }
          await store.close();
        },
      ),
      { numRuns: engine === 'embedded' ? 60 : 4 },
    );
  });
});
