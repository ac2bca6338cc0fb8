import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Reader, Store } from '../../src/store/store.js';
import { loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { type Asking, askingOf } from './ask.js';

const named = (id: string) => [{ text: `Name ${id}`, lang: 'en', origin: 'asserted' }];
const entity = (id: string, kind: string, more: object = {}) => ({
  ...{ record: 'entity', id, kind, names: named(id) },
  ...more,
});
const held = (id: string, date: string) =>
  entity(id, 'Event', { type: 'meeting', properties: { date, status: 'held' } });
const fact = (id: string, subject: string, predicate: string, object: string, properties: object = {}) => ({
  ...{ record: 'relation', id, subject, predicate, object },
  properties: { basis: 'external', ...properties },
});
const delegates = { presence: 'via_delegates' };

/** Ala, Bel and Cor are sisters of each other; Dun is Ala's; Eft, a district, is Ala's partner. */
const WORLD = [
  ...['ala', 'bel', 'cor', 'dun'].map((id) => entity(id, 'City')),
  entity('eft', 'Region'),
  ...['north', 'south'].map((id) => entity(id, 'Country')),
  fact('l1', 'ala', 'LOCATED_IN', 'north'),
  fact('l2', 'bel', 'LOCATED_IN', 'north'),
  fact('l3', 'cor', 'LOCATED_IN', 'south'),
  fact('s1', 'ala', 'SISTER_CITY_OF', 'bel', { statedBy: ['ala'] }),
  fact('s2', 'bel', 'SISTER_CITY_OF', 'ala', { statedBy: ['bel'] }),
  fact('s3', 'cor', 'SISTER_CITY_OF', 'ala', { statedBy: ['cor', 'north'] }),
  fact('s4', 'bel', 'SISTER_CITY_OF', 'cor'),
  fact('s5', 'ala', 'SISTER_CITY_OF', 'dun'),
  fact('s6', 'ala', 'SISTER_CITY_OF', 'eft'),
  fact('s7', 'dun', 'SISTER_CITY_OF', 'dun'),
  held('fair', '2015-05-04'),
  held('visit', '2019?-03'),
  fact('p1', 'ala', 'HOSTED', 'fair'),
  fact('p2', 'bel', 'PARTICIPATED_IN', 'fair', delegates),
  fact('p3', 'cor', 'PARTICIPATED_IN', 'visit', delegates),
  fact('p4', 'ala', 'PARTICIPATED_IN', 'visit', { presence: 'direct' }),
];

/** A store that notes which statements it is asked. */
function noting(store: Store, seen: string[]): Store {
  const reading = (reader: Reader): Reader => ({
    ...reader,
    read: (statement, ...rest) => {
      if (typeof statement === 'string') seen.push(statement);
      return reader.read(statement, ...rest);
    },
  });
  const snapshot: Store['snapshot'] = (work, limits) =>
    store.snapshot((reader) => work(reading(reader)), limits);
  return { ...store, snapshot };
}

forEachStore('partnerships in GraphQL', (makeStore) => {
  let store: Store;
  let ask: Asking['ask'];
  const seen: string[] = [];

  beforeAll(async () => {
    store = await makeStore();
    await loadRecords(store, 'd', WORLD);
    ask = askingOf(noting(store, seen)).ask;
  });
  afterAll(() => store.close());

  it('say who states them, and when the two were last at a meeting', async () => {
    const { data, errors } = await ask(`{
      city(id: "ala") {
        sisterCities {
          edges {
            node { id } reciprocity statedBy { id }
            lastMeeting { event { id } date { edtf } basis }
            early: activity(since: "2015-05") late: activity(since: "2019-03-15") sure: activity(since: "2019", certainty: CERTAINLY)
            after: activity(since: "2020")
          }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.city.sisterCities.edges).toEqual([
      {
        node: { id: 'bel' },
        reciprocity: 'BOTH',
        statedBy: [{ id: 'ala' }, { id: 'bel' }],
        lastMeeting: { event: { id: 'fair' }, date: { edtf: '2015-05-04' }, basis: 'THROUGH_DELEGATES' },
        ...{ early: 'ACTIVE', late: 'DORMANT', sure: 'DORMANT', after: 'DORMANT' },
      },
      {
        node: { id: 'cor' },
        reciprocity: 'ONE',
        statedBy: [{ id: 'cor' }, { id: 'north' }],
        lastMeeting: { event: { id: 'visit' }, date: { edtf: '2019?-03' }, basis: 'THROUGH_DELEGATES' },
        // The year is inferred: nothing is sure of it, also not that it was before.
        ...{ early: 'ACTIVE', late: 'ACTIVE', sure: 'UNKNOWN', after: 'UNKNOWN' },
      },
      {
        node: { id: 'dun' },
        reciprocity: 'NOT_STATED',
        statedBy: [],
        lastMeeting: null,
        ...{ early: 'UNKNOWN', late: 'UNKNOWN', sure: 'UNKNOWN', after: 'UNKNOWN' },
      },
    ]);
  });

  it('are listed by when the two last met, those of whom no meeting is known last', async () => {
    const list = `totalCount nodes {
      one { id } other { id } status since { edtf } reciprocity lastMeeting { event { id } } facts { id }
    }`;
    const { data, errors } = await ask(`{
      all: partnerships { ${list} }
      dormant: partnerships(activity: { is: [DORMANT], since: "2018" }) { ${list} }
      unknown: partnerships(ids: ["cor"], activity: { is: [UNKNOWN], since: "2020" }) { ${list} }
      before: partnerships(activity: { is: [ACTIVE], since: "2015", where: { during: "2010/2016" } }) { ${list} }
      north: partnerships(within: "north", among: true) { ${list} }
      nobody: partnerships(ids: ["eft", "none"]) { ${list} }
    }`);
    expect(errors).toBeUndefined();
    const pairs = ({ totalCount, nodes }: typeof data.all) => {
      expect(nodes).toHaveLength(totalCount);
      return nodes.map((one: (typeof data.all.nodes)[0]) => `${one.one.id} ${one.other.id}`);
    };
    expect(pairs(data.all)).toEqual(['ala bel', 'ala cor', 'ala dun', 'bel cor']);
    expect(data.all.nodes[0]).toMatchObject({
      ...{ status: 'UNKNOWN', since: null, reciprocity: 'BOTH', lastMeeting: { event: { id: 'fair' } } },
      facts: [{ id: 'd:s1' }, { id: 'd:s2' }],
    });
    expect(pairs(data.dormant)).toEqual(['ala bel']);
    expect(pairs(data.unknown)).toEqual(['ala cor', 'bel cor']);
    expect(pairs(data.before)).toEqual(['ala bel']);
    expect(pairs(data.north)).toEqual(['ala bel']);
    expect(pairs(data.nobody)).toEqual([]);
  });

  it('are listed with one look at the meetings for the list, and one for what is told of it', async () => {
    seen.length = 0;
    await ask('{ partnerships { nodes { lastMeeting { date { edtf } } since { edtf } } } }');
    expect(seen.filter((one) => one === 'last-shared-events')).toHaveLength(2);
    expect(seen.filter((one) => one === 'partnership-facts')).toHaveLength(1);
  });

  it('look at the same meetings once for all cities of a level', async () => {
    seen.length = 0;
    await ask(`{
      nodes(ids: ["ala", "bel", "cor", "dun"]) {
        ... on City { sisterCities { edges { lastMeeting { date { edtf } } activity(since: "2016") } } }
      }
    }`);
    expect(seen.filter((one) => one === 'last-shared-events')).toHaveLength(1);
  });

  it('count by the facts that pass a filter', async () => {
    const { data } = await ask(`{
      sisterCityStatistics { cities partnerships reciprocity { both one notStated } activity(since: "2018") { active dormant unknown } }
      known: sisterCityStatistics(around: ["ala"], where: { minConfidence: 1 }) {
        partnerships activity(since: "2018", where: { during: "2010/2016" }) { active dormant unknown }
      }
      none: sisterCityStatistics(ids: ["bel", "dun"]) { cities partnerships truncated }
      cut: sisterCityStatistics(around: ["ala"], maxNodes: 2) { cities truncated }
    }`);
    expect(data).toEqual({
      sisterCityStatistics: {
        ...{ cities: 4, partnerships: 4, reciprocity: { both: 1, one: 1, notStated: 2 } },
        activity: { active: 1, dormant: 1, unknown: 2 },
      },
      known: { partnerships: 4, activity: { active: 0, dormant: 1, unknown: 3 } },
      none: { cities: 2, partnerships: 0, truncated: false },
      cut: { cities: 2, truncated: true },
    });
  });

  it('rank cities, equals alike, page by page', async () => {
    const query = `query ($after: String) {
      sisterCityRanking(first: 2, after: $after) { totalCount nodes { rank sisters city { id } } pageInfo { endCursor hasNextPage } }
    }`;
    const { data: first } = await ask(query);
    const { endCursor: after } = first.sisterCityRanking.pageInfo;
    const { data: second } = await ask(query, { after });
    const nodes = [...first.sisterCityRanking.nodes, ...second.sisterCityRanking.nodes];
    expect(nodes.map(({ rank, sisters, city }) => [rank, sisters, city.id])).toEqual([
      [1, 3, 'ala'],
      [2, 2, 'bel'],
      [2, 2, 'cor'],
      [4, 1, 'dun'],
    ]);
    expect(second.sisterCityRanking).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
    const { errors } = await ask('{ countryPairs(after: "nonsense") { nodes { partnerships } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
  });

  it('are counted between countries, at home too, and for cities of no known country', async () => {
    const { data } = await ask(`{
      countryPairs { totalCount nodes { one { id } other { id } partnerships } }
      home: countryPairs(countries: ["north"]) { nodes { one { id } other { id } partnerships } }
    }`);
    const [north, south] = [{ id: 'north' }, { id: 'south' }];
    expect(data.countryPairs).toEqual({
      totalCount: 3,
      nodes: [
        { one: north, other: south, partnerships: 2 },
        { one: null, other: north, partnerships: 1 },
        { one: north, other: north, partnerships: 1 },
      ],
    });
    expect(data.home.nodes).toEqual([{ one: north, other: north, partnerships: 1 }]);
  });

  it('make no city its own sister, whatever is stated', async () => {
    const { data } = await ask(`{
      one: commonSisterCities(of: ["dun"]) { totalCount nodes { id } }
      two: commonSisterCities(of: ["dun", "ala"]) { totalCount nodes { id } }
    }`);
    expect(data).toEqual({
      one: { totalCount: 1, nodes: [{ id: 'ala' }] },
      two: { totalCount: 0, nodes: [] },
    });
  });

  it('are asked about since a day that there is', async () => {
    const asked = [
      '{ city(id: "ala") { sisterCities { edges { activity(since: "../2019") } } } }',
      '{ partnerships(activity: { is: [DORMANT], since: "../2019" }) { totalCount } }',
    ];
    for (const query of asked) {
      const { errors } = await ask(query);
      expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
    }
  });

  it('are of cities only where cities are asked for', async () => {
    const { data } = await ask('{ sisterCityNetwork(around: ["ala"]) { nodes { id } } }');
    expect(data.sisterCityNetwork.nodes).not.toContainEqual({ id: 'eft' });
  });
});
