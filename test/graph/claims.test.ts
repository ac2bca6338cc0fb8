import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  attributesOf,
  claimsByKeys,
  claimsOfDocuments,
  type FactView,
  facts,
  factsOf,
} from '../../src/graph/claims.js';
import { degrees } from '../../src/graph/entities.js';
import type { Page, PageRequest } from '../../src/graph/page.js';
import type { Store } from '../../src/store/store.js';
import { entity, loadFiles, loadRecords, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { walked } from './pages.js';
import { passes, plain, randomFilter, randomGraph, recordsOfGraph, renamed } from './random-graph.js';

const of = <T>(id: string, pages: Map<string, Page<T>>) => pages.get(id) as Page<T>;

forEachStore('facts', (makeStore, engine) => {
  it('of an entity are those that pass the filter, denied ones too, by day, page by page', async () => {
    const store = await makeStore();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(randomGraph, randomFilter, async (graph, plainFilter) => {
        const dataset = `g${number++}`;
        await loadRecords(store, dataset, renamed(recordsOfGraph(graph), dataset));
        const filter = renamed(plainFilter, dataset);
        for (const event of graph.events) {
          const id = `${dataset}-${event.id}`;
          const list = async (page: PageRequest) => of(id, await factsOf(store, [id], { filter, page }));
          const found = (await walked(list)).map((fact) => fact.id);
          const wanted = graph.presences.filter(
            (one) => one.event === event.id && passes(plain(graph, one), plainFilter),
          );
          expect([...found].sort()).toEqual(wanted.map((one) => one.id).sort());
        }
      }),
      { numRuns: engine === 'embedded' ? 40 : 3 },
    );
    await store.close();
  });

  it('may be asked for of two, whichever of them is the subject', async () => {
    const store = await makeStore();
    const city = (id: string) => entity(id, 'City');
    const sisters = (subject: string, object: string, more: object = {}) => ({
      ...{ record: 'relation', id: `${subject}${object}`, subject, predicate: 'SISTER_CITY_OF', object },
      ...{ properties: { basis: 'external' }, ...more },
    });
    await loadRecords(store, 'd', [
      ...['a', 'b', 'c'].map(city),
      ...[sisters('a', 'b'), sisters('b', 'a'), sisters('c', 'a', { polarity: 'denied' })],
    ]);
    const between = async (id: string, other: string, direction?: 'IN' | 'OUT') => {
      const page = { first: 9, count: true };
      const { items, totalCount } = of(id, await factsOf(store, [id], { with: other, direction, page }));
      expect(totalCount).toBe(items.length);
      return items.map(({ node }) => node.id).sort();
    };
    expect(await between('a', 'b')).toEqual(['ab', 'ba']);
    expect(await between('a', 'b', 'IN')).toEqual(['ba']);
    expect(await between('a', 'c')).toEqual(['ca']);
    expect(await between('a', 'a')).toEqual([]);
    await store.close();
  });

  const withShipped = async (work: (store: Store) => Promise<void>) => {
    const store = await makeStore();
    await loadFiles(store, [SHIPPED]);
    await work(store);
    await store.close();
  };

  it('all of them come once, by day, undated last', () =>
    withShipped(async (store) => {
      const all = await walked((page) => facts(store, { page }), [50, 100]);
      expect(new Set(all.map((fact) => fact.key)).size).toBe(all.length);
      const dated = all.map((fact) => fact.valid !== null);
      expect(all.length).toBeGreaterThan(300);
      expect(dated.lastIndexOf(true)).toBeLessThan(all.length - 1);
    }));

  it('are listed by direction and predicate, and counted as the degree', () =>
    withShipped(async (store) => {
      const list = async (direction: 'IN' | 'OUT' | 'BOTH', predicates?: FactView['predicate'][]) => {
        const pages = await factsOf(store, ['city/beijing'], {
          direction,
          predicates,
          page: { first: 1000 },
        });
        return of('city/beijing', pages).items.map(({ node }) => node);
      };
      const [out, into, both] = [await list('OUT'), await list('IN'), await list('BOTH')];
      expect(out.every((fact) => fact.subject === 'city/beijing')).toBe(true);
      expect(into.every((fact) => fact.object === 'city/beijing')).toBe(true);
      expect(both).toHaveLength(out.length + into.length);
      expect((await degrees(store, ['city/beijing'])).get('city/beijing')).toBe(both.length);
      const sisters = await list('BOTH', ['SISTER_CITY_OF']);
      expect(sisters.map((fact) => fact.predicate)).toEqual(sisters.map(() => 'SISTER_CITY_OF'));
      expect(sisters[0]).toMatchObject({ subject: 'city/berlin', valid: '1994/', implicit: false });
    }));

  it('bring their evidence, with its place in the text and a gloss', () =>
    withShipped(async (store) => {
      const pages = await factsOf(store, ['city/berlin'], {
        predicates: ['SISTER_CITY_OF'],
        page: { first: 1 },
      });
      const [first] = of('city/berlin', pages).items;
      const evidence = first?.node.evidence[0];
      expect(evidence).toMatchObject({ document: 'doc/berlin-exchange', start: 1338, end: 1453 });
      expect(evidence?.gloss?.['en']).toBeTruthy();
      expect(evidence?.exact).toBeUndefined();
      const claim = (await claimsByKeys(store, [first?.node.key ?? '', 'beijing-2020:none'])).get(
        first?.node.key ?? '',
      );
      expect(claim).toEqual(first?.node);
    }));

  it('and literal facts are found by the document that states them', () =>
    withShipped(async (store) => {
      const id = 'doc/berlin-exchange';
      const all = await walked(async (page) => of(id, await claimsOfDocuments(store, [id], page)), [30, 100]);
      expect(all.every((claim) => claim.evidence.some((one) => one.document === id))).toBe(true);
      expect(all.some((claim) => 'property' in claim)).toBe(true);
      const attributes = (await attributesOf(store, ['person/dilek-kalayci'], ['gender'])).get(
        'person/dilek-kalayci',
      );
      expect(attributes?.map((one) => one.value)).toEqual(['female']);
    }));
});
