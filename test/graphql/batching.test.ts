import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reader, Store } from '../../src/store/store.js';
import { loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { type Asking, askingOf } from './ask.js';

const SIZE = 24;
const source = { record: 'document', id: 'doc/a', title: 'A table' };
const evidence = (row: number) => [{ document: 'doc/a', row, key: `row ${row}` }];
const name = (text: string) => [{ text, lang: 'en', origin: 'asserted' }];

/** Alike cities and persons, so that one and many of them differ in nothing but number. */
function ring(): object[] {
  const records: object[] = [
    source,
    { record: 'entity', id: 'country/c', kind: 'Country', names: name('C') },
  ];
  let row = 0;
  const relation = (subject: string, predicate: string, object: string, properties?: object) => {
    row += 1;
    records.push({
      record: 'relation',
      id: `r${row}`,
      subject,
      predicate,
      object,
      evidence: evidence(row),
      ...(properties ? { properties } : {}),
    });
  };
  for (let place = 0; place < SIZE; place += 1) {
    records.push({ record: 'entity', id: `city/${place}`, kind: 'City', names: name(`City ${place}`) });
    records.push({ record: 'entity', id: `person/${place}`, kind: 'Person', names: name(`Person ${place}`) });
    records.push({
      record: 'entity',
      id: `event/${place}`,
      kind: 'Event',
      type: 'meeting',
      names: name(`Event ${place}`),
      properties: { date: '2020' },
    });
  }
  for (let place = 0; place < SIZE; place += 1) {
    relation(`city/${place}`, 'LOCATED_IN', 'country/c');
    for (const step of [1, 2, 5])
      relation(`city/${place}`, 'SISTER_CITY_OF', `city/${(place + step) % SIZE}`);
    for (const step of [0, 1, 4]) {
      relation(`person/${(place + step) % SIZE}`, 'PARTICIPATED_IN', `event/${place}`, {
        role: 'speaker',
        presence: 'direct',
        onBehalfOf: [`city/${place}`],
      });
    }
    relation(`person/${place}`, 'HOLDS_POSITION', `city/${place}`, { title: 'Mayor', titleLang: 'en' });
  }
  return records;
}

/** A store that notes the statements that it is asked, what these tell of entities, and how many snapshots were taken. */
function counting(store: Store) {
  const seen = { statements: [] as string[], listed: [] as unknown[], snapshots: 0 };
  const noting = (reader: Reader): Reader => ({
    read: (statement, parameters, substitutions) => {
      seen.statements.push(typeof statement === 'string' ? statement : 'compiled');
      if (substitutions?.LISTED !== undefined) seen.listed.push(substitutions.LISTED.map(String));
      return reader.read(statement, parameters, substitutions);
    },
  });
  const snapshot: Store['snapshot'] = (work, limits) => {
    seen.snapshots += 1;
    return store.snapshot((reader) => work(noting(reader)), limits);
  };
  return { seen, store: { ...store, ...noting(store), snapshot } };
}

forEachStore('statements of a query', (makeStore) => {
  let ask: Asking['ask'];
  let seen: ReturnType<typeof counting>['seen'];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const store = await makeStore();
    await loadRecords(store, 'ring', ring());
    const counted = counting(store);
    seen = counted.seen;
    ask = askingOf(counted.store).ask;
    close = () => store.close();
  });
  afterAll(() => close());

  async function statementsOf(query: string, variables?: Record<string, unknown>): Promise<string[]> {
    seen.statements.length = 0;
    const { errors } = await ask(query, variables);
    expect(errors).toBeUndefined();
    return [...seen.statements].sort();
  }

  const SISTERS = `query ($n: Int) { city(id: "city/0") { sisterCities(first: $n) { edges { since { edtf } facts { evidence { exact document { title } } } node { name { text } country { name { text } }
    sisterCities(first: $n) { totalCount nodes { name { text } officeHolders { edges { node { name { text } } positions { title { text } } } } sisterCities(first: $n) { nodes { name { text } population } } } } } } } } }`;
  const MET = `query ($n: Int) { person(id: "person/0") { met(first: $n) { nodes { with { name { text } ... on Person { positions { title { text } organization { name { text } } }
    met(first: $n) { nodes { with { name { text } } events(first: 5) { event { name { text } date { display } participants(first: $n) { nodes { participant { name { text } } onBehalfOf { name { text } } facts { evidence { exact } } } } } own { facts { id } } } } } } }
    events(first: 1) { event { name { text } } own { facts { evidence { exact } } } other { facts { evidence { exact } } } } } } } }`;
  const MANY = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity { name { text } degree facts(first: 3) { nodes { id subject { name { text } } object { name { text } } } } attributes { property } possiblySameAs { entity { id } } mentions { totalCount } } ... on Participant { participations { nodes { event { name { text } } } } } } }`;

  it.each([
    ['three levels of sister cities, with facts, evidence, countries and offices', SISTERS],
    ['three levels of encounters, with events, participants and evidence', MET],
  ])('%s: as many for two parents as for many', async (_name, query) => {
    // Two, since of one the inner levels find everything already loaded by the outer ones.
    const few = await statementsOf(query, { n: 2 });
    expect(await statementsOf(query, { n: 6 })).toEqual(few);
    expect(few.length).toBeGreaterThan(3);
  });

  it('everything of one entity: as many for three as for sixty', async () => {
    const all = ['city', 'person', 'event'].flatMap((kind) =>
      Array.from({ length: 20 }, (_, place) => `${kind}/${place}`),
    );
    const few = await statementsOf(MANY, { ids: ['city/0', 'person/0', 'event/0'] });
    expect(await statementsOf(MANY, { ids: all })).toEqual(few);
  });

  it('asks the same of several fields and kinds at once', async () => {
    const twice =
      '{ a: city(id: "city/1") { ...f } b: city(id: "city/2") { ...f } c: person(id: "person/1") { facts(first: 2) { nodes { id } } } } fragment f on City { facts(first: 2) { nodes { id } } more: facts(first: 2) { nodes { id } } }';
    expect((await statementsOf(twice)).filter((one) => one === 'facts-of')).toHaveLength(1);
  });

  it('asks for nothing that is not selected', async () => {
    const only = (fields: string) => statementsOf(`{ city(id: "city/0") { ${fields} } }`);
    expect(await only('id name { text }')).toEqual(['entities-by-ids']);
    expect(await only('id description { text }')).toEqual(['entities-by-ids']);
    expect(await only('sisterCities { nodes { id } }')).toEqual(['compiled']);
    expect(await only('sisterCities { totalCount }')).toEqual(['compiled']);
    expect(
      await only('sisterCities { nodes { name { text } sisterCities { nodes { name { text } } } } }'),
    ).toEqual(['compiled']);
    expect(await only('sisterCities { edges { facts { id } } }')).toEqual(['compiled']);
    expect(await statementsOf('{ whoMet(id: "person/0") { nodes { eventCount } } }')).not.toContain(
      'encounters',
    );
    expect(await statementsOf('{ ontology { kinds { kind } } }')).toEqual([]);
    expect(await statementsOf('{ statistics { documents } }')).toEqual(['count-entities']);
    expect(await statementsOf('{ statistics { datasets { title } } }')).toEqual(['datasets']);
    expect(await statementsOf('{ statistics { datasets { records } } }')).toEqual([
      'count-records',
      'datasets',
    ]);
    const ranking = 'sister-city-ranking';
    expect(await statementsOf('{ sisterCityRanking { nodes { sisters } } }')).toEqual([ranking]);
    expect(await statementsOf('{ sisterCityRanking { edges { node { rank } } } }')).toEqual([
      'sister-city-counts',
      ranking,
    ]);
  });

  it.each([
    'whoMet(id: "person/0") { nodes { with { SELECTED } events(first: 2) { event { SELECTED } } } }',
    'commonSisterCities(of: ["city/0", "city/3"]) { nodes { SELECTED } }',
    'sisterCityNetwork(around: ["city/0"]) { nodes { SELECTED } }',
    'entity(id: "city/0") { SELECTED }',
  ])(
    'brings what is selected of entities, and nothing else, with the answer that finds them: %s',
    async (field) => {
      const listed = async (selected: string) => {
        seen.listed.length = 0;
        const statements = await statementsOf(`{ ${field.replaceAll('SELECTED', selected)} }`);
        expect(statements).toHaveLength(1);
        return seen.listed;
      };
      expect(await listed('id kind')).toEqual([['id', 'kind']]);
      expect(await listed('name { text }')).toEqual([['id', 'kind', '$language,names,json']]);
      expect(await listed('names { text }')).toEqual([['id', 'kind', 'names,json']]);
      const [whole] = await listed('names { text } description { text }');
      expect(whole).toEqual(expect.arrayContaining(['type', 'date', 'json']));
      expect(whole).not.toContain('names,json');
    },
  );

  it.each([
    ['facts(predicates: [HOLDS_POSITION], first: $n)', 'facts-count'],
    ['events(first: $n)', 'events-count'],
    ['entities(kinds: [CITY], first: $n)', 'entities-count'],
    ['whoMet(id: "person/0", first: $n)', 'who-met-count'],
    ['commonSisterCities(of: ["city/0", "city/3"], first: $n)', 'common-sister-cities-count'],
    ['nodes(ids: ["city/0", "event/0"]) { ... on Entity { facts(first: $n)', 'facts-of-count'],
  ])('does not count a list whose first page shows all of it: %s', async (list, count) => {
    const inside = list.includes('{') ? ' } }' : '';
    const query = `query ($n: Int!) { ${list} { totalCount }${inside} }`;
    expect(await statementsOf(query, { n: 100 })).not.toContain(count);
    expect(await statementsOf(query, { n: 1 })).toContain(count);
  });

  describe('snapshots', () => {
    it('one for all fields of an operation', async () => {
      seen.snapshots = 0;
      await ask(
        '{ statistics { documents } a: city(id: "city/0") { id } whoMet(id: "person/0") { nodes { with { name { text } } } } }',
      );
      expect(seen.snapshots).toBe(1);
    });

    it('none for what the schema itself answers', async () => {
      seen.snapshots = 0;
      const { data } = await ask(
        '{ __typename __schema { queryType { name } } __type(name: "City") { kind } }',
      );
      expect(data.__type.kind).toBe('OBJECT');
      expect(seen.snapshots).toBe(0);
    });
  });
});
