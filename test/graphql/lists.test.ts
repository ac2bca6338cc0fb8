import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forEachStore } from '../stores.js';
import { type Answer, type Asking, smallWorld } from './ask.js';

const ids = (list: { nodes: { id: string }[] }) => list.nodes.map((one) => one.id);

forEachStore('lists in GraphQL', (makeStore) => {
  let ask: Asking['ask'];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const world = await smallWorld(makeStore);
    ask = world.ask;
    close = () => world.store.close();
  });
  afterAll(() => close());

  it('sister cities: each once, with all facts, since, until and status', async () => {
    const { data } = await ask(`{
      city(id: "city/lindhaven") {
        sisterCities { totalCount edges { node { id } since { edtf } until { edtf } status facts { id } } }
        there: sisterCities(country: "country/verdania") { nodes { id } }
        on2005: sisterCities(where: { asOf: "2005", includeUndated: false }) { nodes { id } }
        on2015: sisterCities(where: { asOf: "2015", includeUndated: false }) { nodes { id } }
      }
      porto: city(id: "city/porto-verde") { sisterCities { edges { node { id } since { edtf } until { edtf } } } }
    }`);
    expect(data.city.sisterCities).toEqual({
      totalCount: 2,
      edges: [
        {
          node: { id: 'city/porto-verde' },
          since: { edtf: '1998' },
          until: null,
          status: 'ACTIVE',
          facts: [{ id: 'harbours:r05' }, { id: 'harbours:r06' }],
        },
        {
          node: { id: 'city/qasr-al-nur' },
          since: { edtf: '2001' },
          until: { edtf: '2010' },
          status: 'ENDED',
          facts: [{ id: 'harbours:r07' }],
        },
      ],
    });
    expect(ids(data.city.there)).toEqual(['city/porto-verde']);
    expect(ids(data.city.on2005)).toEqual(['city/porto-verde', 'city/qasr-al-nur']);
    expect(ids(data.city.on2015)).toEqual(['city/porto-verde']);
    expect(data.porto.sisterCities.edges).toEqual([
      { node: { id: 'city/lindhaven' }, since: { edtf: '1998' }, until: null },
      { node: { id: 'city/wugang' }, since: { edtf: '2005-06' }, until: null },
      { node: { id: 'city/far' }, since: null, until: null },
    ]);
  });

  it('entities by kind, sort and place; events by time, size, part and place; facts by predicate', async () => {
    const { data } = await ask(`{
      cities: entities(kinds: [CITY]) { totalCount nodes { id } }
      sections: entities(types: ["section"]) { nodes { id } }
      within: entities(within: "country/nordland", kinds: [REGION, FACILITY]) { nodes { id } }
      all: events { nodes { id } }
      year: events(during: "2018/2019") { nodes { id } }
      undated: events(during: "2018/2019", includeUndated: true) { nodes { id } }
      big: events(participants: { gt: 100 }) { nodes { id } }
      bigger: events(participants: { gt: 200 }) { nodes { id } }
      both: events(involving: ["person/ada-lind", "person/bruno-verde"]) { nodes { id } }
      there: events(place: "city/lindhaven") { nodes { id } }
      on: events(topic: "topic/dredging", types: ["conference"]) { nodes { id } }
      facts(predicates: [GOVERNS, AUTHORED]) { totalCount nodes { subject { id } predicate object { id } } }
    }`);
    expect(data.cities).toEqual({
      totalCount: 5,
      nodes: ['city/far', 'city/lindhaven', 'city/porto-verde', 'city/qasr-al-nur', 'city/wugang'].map(
        (id) => ({ id }),
      ),
    });
    expect(ids(data.sections)).toEqual(['org/league-north']);
    expect(ids(data.within)).toEqual(['facility/st-nora', 'facility/st-nora-fever', 'region/old-port']);
    expect(ids(data.all)).toEqual([
      'event/start',
      'event/talks',
      'event/fair',
      'event/planned-visit',
      'event/calls',
      'event/talks-again',
    ]);
    expect(ids(data.year)).toEqual(['event/talks', 'event/fair']);
    expect(ids(data.undated)).toEqual(['event/talks', 'event/fair', 'event/calls', 'event/talks-again']);
    expect(ids(data.big)).toEqual(['event/fair']);
    expect(ids(data.bigger)).toEqual([]);
    expect(ids(data.both)).toEqual(['event/talks', 'event/fair']);
    expect(ids(data.there)).toEqual(['event/fair']);
    expect(ids(data.on)).toEqual(['event/fair']);
    expect(data.facts).toEqual({
      totalCount: 2,
      nodes: [
        { subject: { id: 'org/lindhaven-city' }, predicate: 'GOVERNS', object: { id: 'city/lindhaven' } },
        { subject: { id: 'person/emil-foss' }, predicate: 'AUTHORED', object: { id: 'work/letter' } },
      ],
    });
  });

  it('search finds by name in any script, by id and by external id', async () => {
    const first = async (text: string) =>
      (
        await ask(
          'query ($text: String!) { search(text: $text) { edges { node { id } score matchedName { text } } } }',
          { text },
        )
      ).data.search.edges[0];
    expect((await first('雾港')).node.id).toBe('city/wugang');
    expect((await first('قصر النور')).node.id).toBe('city/qasr-al-nur');
    expect(await first('ada li')).toMatchObject({
      node: { id: 'person/ada-lind' },
      matchedName: { text: 'Ada Lind' },
    });
    expect((await first('Q1000002')).node.id).toBe('city/lindhaven');
    expect((await first('city/far')).node.id).toBe('city/far');
    expect(await first('nobody of that name')).toBeUndefined();
  });

  it('statistics and ontology tell what there is and what there can be', async () => {
    const { data } = await ask(`{
      statistics { entities { kind count } facts { predicate count } attributes documents evidence datasets { id records } }
      ontology { kinds { kind types properties { name type values } } predicates { predicate phrase domain symmetric meeting standing properties { name } } }
    }`);
    expect(data.statistics.entities).toContainEqual({ kind: 'CITY', count: 5 });
    expect(data.statistics.facts).toContainEqual({ predicate: 'SISTER_CITY_OF', count: 6 });
    expect(data.statistics.documents).toBe(3);
    expect(data.statistics.attributes).toBe(8);
    expect(data.statistics.datasets).toMatchObject([{ id: 'harbours' }]);
    const event = data.ontology.kinds.find((one: { kind: string }) => one.kind === 'EVENT');
    expect(event.properties).toContainEqual({ name: 'date', type: 'EDTF', values: null });
    expect(event.properties).toContainEqual({
      name: 'status',
      type: 'enum',
      values: ['held', 'planned', 'cancelled', 'postponed', 'unknown'],
    });
    const sister = data.ontology.predicates.find(
      (one: { predicate: string }) => one.predicate === 'SISTER_CITY_OF',
    );
    expect(sister).toMatchObject({
      symmetric: true,
      meeting: false,
      standing: true,
      domain: ['CITY', 'REGION'],
    });
  });

  describe('pages', () => {
    /** Every item of a list, page by page, and how many the list says that it has. */
    async function walk(field: string, rest: string, path: (data: Answer['data']) => Page, first: number) {
      const found: string[] = [];
      let total: number | null = null;
      for (let after: string | null = null; ; ) {
        const query = `query ($after: String, $first: Int) { ${field.replace('PAGE', 'first: $first, after: $after')} }`;
        const { data, errors }: Answer = await ask(query.replace('LIST', rest), {
          after,
          first,
        });
        expect(errors).toBeUndefined();
        const page: Page = path(data);
        expect(page.edges.length).toBeLessThanOrEqual(first);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        found.push(...page.edges.map((edge) => JSON.stringify(edge.node)));
        total = page.totalCount;
        if (!page.pageInfo.hasNextPage) return { found, total };
        after = page.pageInfo.endCursor;
        expect(after).toBe(page.edges.at(-1)?.cursor);
      }
    }
    interface Page {
      edges: { cursor: string; node: unknown }[];
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    }
    const LISTS: [string, string, string, (data: Answer['data']) => Page][] = [
      ['entities', 'entities(PAGE) { LIST }', 'id', (data) => data.entities],
      ['facts', 'facts(PAGE) { LIST }', 'id', (data) => data.facts],
      ['events', 'events(PAGE) { LIST }', 'id', (data) => data.events],
      ['search', 'search(text: "lind", PAGE) { LIST }', 'id', (data) => data.search],
      [
        'facts of an entity',
        'entity(id: "city/lindhaven") { facts(PAGE) { LIST } }',
        'id',
        (data) => data['entity']['facts'],
      ],
      [
        'sister cities',
        'city(id: "city/porto-verde") { sisterCities(PAGE) { LIST } }',
        'id',
        (data) => data['city']['sisterCities'],
      ],
      [
        'participants',
        'event(id: "event/fair") { participants(PAGE) { LIST } }',
        'participant { id }',
        (data) => data['event']['participants'],
      ],
      [
        'participations',
        'person(id: "person/ada-lind") { participations(PAGE) { LIST } }',
        'event { id }',
        (data) => data['person']['participations'],
      ],
      [
        'encounters',
        'whoMet(id: "city/lindhaven", kinds: [PERSON, CITY, ORGANIZATION], PAGE) { LIST }',
        'with { id }',
        (data) => data['whoMet'],
      ],
      [
        'claims of a document',
        'document(id: "doc/fair") { claims(PAGE) { LIST } }',
        'id',
        (data) => data['document']['claims'],
      ],
      [
        'mentions',
        'city(id: "city/lindhaven") { mentions(PAGE) { LIST } }',
        'id',
        (data) => data['city']['mentions'],
      ],
      [
        'a relation',
        'city(id: "city/lindhaven") { hosted(PAGE) { LIST } }',
        'id',
        (data) => data['city']['hosted'],
      ],
    ];

    it.each(LISTS)('of %s, one after another, are the whole list', async (_name, field, node, path) => {
      const rest = `totalCount edges { cursor node { ${node} } } pageInfo { hasNextPage hasPreviousPage endCursor }`;
      const whole = await walk(field, rest, path, 100);
      expect(whole.found.length).toBeGreaterThan(0);
      expect(new Set(whole.found).size).toBe(whole.found.length);
      expect(whole.total).toBe(whole.found.length);
      for (const first of [1, 2, 3]) expect(await walk(field, rest, path, first)).toEqual(whole);
    });

    it('take no cursor of another list, and none that is no cursor', async () => {
      const { data } = await ask('{ entities(first: 1) { pageInfo { endCursor } } }');
      const query = 'query ($after: String) { events(after: $after) { nodes { id } } }';
      for (const after of [data.entities.pageInfo.endCursor, 'x', '....', 'WyJhIl0']) {
        const { errors } = await ask(query, { after });
        expect(errors).toMatchObject([
          { locations: [{ line: 1 }], extensions: { code: 'INVALID_INPUT', remedy: expect.any(String) } },
        ]);
      }
      expect((await ask(query, { after: '' })).errors).toBeUndefined();
    });
  });
});
