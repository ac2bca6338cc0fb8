import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachStore } from '../stores.js';
import { type Asking, smallWorld } from './ask.js';

forEachStore('networks in GraphQL', (makeStore) => {
  let ask: Asking['ask'];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const world = await smallWorld(makeStore);
    ask = world.ask;
    close = () => world.store.close();
  });
  afterAll(() => close());

  it('the network of sister cities around a city, with each partnership in it', async () => {
    const { data } = await ask(`{
      sisterCityNetwork(around: ["city/lindhaven"], hops: 2) { nodes { id } facts { id subject { id } object { id } } truncated }
      near: sisterCityNetwork(around: ["city/lindhaven"]) { nodes { id } }
      cut: sisterCityNetwork(around: ["city/lindhaven"], hops: 2, maxNodes: 2) { nodes { id } truncated }
      sure: sisterCityNetwork(around: ["city/porto-verde"], where: { includeImplicit: false }) { nodes { id } }
    }`);
    expect(data.sisterCityNetwork.nodes.map((one: { id: string }) => one.id)).toEqual([
      'city/lindhaven',
      'city/porto-verde',
      'city/qasr-al-nur',
      'city/far',
      'city/wugang',
    ]);
    expect(data.sisterCityNetwork.facts).toHaveLength(5);
    expect(data.near.nodes).toHaveLength(3);
    expect(data.cut).toEqual({
      nodes: [{ id: 'city/lindhaven' }, { id: 'city/porto-verde' }],
      truncated: true,
    });
    expect(data.sure.nodes).not.toContainEqual({ id: 'city/far' });
  });

  it('the cities that several cities have as sisters', async () => {
    const { data } = await ask(
      '{ commonSisterCities(of: ["city/qasr-al-nur", "city/porto-verde"]) { totalCount nodes { id } } }',
    );
    expect(data.commonSisterCities).toEqual({ totalCount: 1, nodes: [{ id: 'city/lindhaven' }] });
  });

  it('chains of facts, with what they do not say in the words of the reader', async () => {
    const query = `query ($to: ID!) {
      paths(from: "person/ada-lind", to: $to, first: 1) {
        length confidence steps { from { id } to { id } inverse facts { id } } caveats { code text de: text(languages: ["de"]) }
      }
    }`;
    const direct = (await ask(query, { to: 'event/fair' })).data.paths;
    expect(direct).toMatchObject([
      {
        length: 1,
        confidence: 1,
        steps: [{ from: { id: 'person/ada-lind' }, to: { id: 'event/fair' }, inverse: false }],
      },
    ]);
    const [way] = (await ask(query, { to: 'city/porto-verde' })).data.paths;
    expect(way.steps.map((step: { to: { id: string } }) => step.to.id).at(-1)).toBe('city/porto-verde');
    expect(way.caveats.length).toBeGreaterThan(0);
    for (const caveat of way.caveats) {
      expect(caveat.text).toMatch(/[a-z]/);
      expect(caveat.text).not.toBe(caveat.de);
    }
    expect((await ask(query, { to: 'person/nobody' })).data.paths).toEqual([]);
  });

  it('a part of the graph says where this server exports it', async () => {
    const { data } = await ask(`{
      subgraph(around: ["city/lindhaven", "a,b"], hops: 2, kinds: [CITY, PERSON], predicates: [SISTER_CITY_OF], maxNodes: 50, where: { asOf: "2015", includeImplicit: false }) {
        nodes { id kind } exportUrl(format: GEXF)
      }
      plain: sisterCityNetwork(around: ["city/lindhaven"]) { exportUrl(format: JSONL) }
    }`);
    expect(data.subgraph.nodes.map((one: { kind: string }) => one.kind)).toContain('CITY');
    const url = new URL(data.subgraph.exportUrl, 'http://server.example');
    expect(url.pathname).toBe('/export');
    // An export around what is not there is refused, so what was not found is not asked for.
    expect(url.searchParams.getAll('around')).toEqual(['city/lindhaven']);
    expect(url.searchParams.getAll('kinds')).toEqual(['CITY', 'PERSON']);
    expect(url.searchParams.get('predicates')).toBe('SISTER_CITY_OF');
    expect(url.searchParams.get('asOf')).toBe('2015');
    expect(url.searchParams.get('includeImplicit')).toBe('false');
    expect(url.searchParams.get('hops')).toBe('2');
    expect(url.searchParams.get('maxNodes')).toBe('50');
    expect(url.searchParams.get('format')).toBe('gexf');
    expect(data.plain.exportUrl).toContain('predicates=SISTER_CITY_OF');
    expect(data.plain.exportUrl).toContain('kinds=CITY');
  });
});
