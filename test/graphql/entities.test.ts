import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forEachStore } from '../stores.js';
import { type Asking, smallWorld } from './ask.js';

forEachStore('entities in GraphQL', (makeStore) => {
  let ask: Asking['ask'];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const world = await smallWorld(makeStore, { languages: ['en', 'de'] });
    ask = world.ask;
    close = () => world.store.close();
  });
  afterAll(() => close());

  describe('names and descriptions', () => {
    const query =
      'query ($l: [Language!]) { city(id: "city/lindhaven") { name(languages: $l) { text language origin direction } description(languages: $l) { text language } } }';

    it('are in the language of the argument, else of the request, else of the service', async () => {
      const by = async (argument: string[] | null, request: string[]) =>
        (await ask(query, { l: argument }, request)).data.city.description.language;
      expect(await by(['de'], ['en'])).toBe('de');
      expect(await by(['fr'], ['de'])).toBe('de');
      expect(await by(null, ['de-AT'])).toBe('de');
      expect(await by(null, ['fr'])).toBe('en');
    });

    it('say which language they are in, where they come from, and which way they are read', async () => {
      const { data } = await ask(query, { l: ['ar'] });
      expect(data.city.name).toMatchObject({ language: 'ar', origin: 'EXTERNAL', direction: 'RTL' });
      expect(data.city.description).toEqual({ text: 'A harbour town.', language: 'en' });
    });

    it('are in any language where there is none of those wanted', async () => {
      const { data } = await ask(
        '{ city(id: "city/wugang") { name(languages: ["fr"]) { language origin } names { text } description { text } } }',
      );
      expect(data.city).toEqual({
        name: { language: 'en', origin: 'DERIVED' },
        names: [{ text: '雾港' }, { text: 'Wugang' }],
        description: null,
      });
    });
  });

  it('are linked to other registers by addresses', async () => {
    const { data } = await ask('{ city(id: "city/lindhaven") { sameAs } }');
    expect(data.city.sameAs).toEqual([
      'https://www.wikidata.org/entity/Q1000002',
      'https://viaf.org/viaf/7',
      'https://lindhaven.example/',
      'https://www.openstreetmap.org/relation/9',
      'tally:77',
    ]);
  });

  it('are null where there is none of that id or kind, without an error', async () => {
    const { data, errors } = await ask(
      '{ entity(id: "nobody") { id } person(id: "city/lindhaven") { id } city(id: "city/lindhaven") { id } node(id: "harbours:r999") { id } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ entity: null, person: null, city: { id: 'city/lindhaven' }, node: null });
  });

  it('list their facts from either end, by predicate and filter, also denied ones', async () => {
    const { data } = await ask(`{
      city(id: "city/lindhaven") {
        out: facts(direction: OUT, predicates: [SISTER_CITY_OF]) { totalCount nodes { id polarity object { id } } }
        in: facts(direction: IN, predicates: [SISTER_CITY_OF]) { nodes { id subject { id } confidence } }
        sure: facts(predicates: [SISTER_CITY_OF], where: { minConfidence: 0.9 }) { nodes { id } }
        none: facts(predicates: [VIEWED]) { totalCount edges { cursor } pageInfo { hasNextPage endCursor } }
        degree(predicates: [SISTER_CITY_OF])
      }
    }`);
    expect(data.city).toEqual({
      out: {
        totalCount: 2,
        nodes: [
          { id: 'harbours:r05', polarity: 'ASSERTED', object: { id: 'city/porto-verde' } },
          { id: 'harbours:r10', polarity: 'DENIED', object: { id: 'city/far' } },
        ],
      },
      in: {
        nodes: [
          { id: 'harbours:r07', subject: { id: 'city/qasr-al-nur' }, confidence: 1 },
          { id: 'harbours:r06', subject: { id: 'city/porto-verde' }, confidence: 0.8 },
        ],
      },
      sure: { nodes: [{ id: 'harbours:r05' }, { id: 'harbours:r07' }, { id: 'harbours:r10' }] },
      none: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
      degree: 3,
    });
  });

  it('list literal facts with their value as a quantity or date where it is one', async () => {
    const { data } = await ask(`{
      event(id: "event/fair") {
        attributes { property value quantity { value comparator of display } date { edtf } evidence { exact } }
        only: attributes(properties: ["mode"]) { property }
      }
    }`);
    expect(data.event.attributes).toContainEqual({
      property: 'date',
      value: '2019-05-04',
      quantity: null,
      date: { edtf: '2019-05-04' },
      evidence: [{ exact: 'Am 4. Mai 2019' }],
    });
    expect(data.event.attributes).toContainEqual({
      property: 'quantities',
      value: { value: 120, comparator: 'gt', of: 'participants' },
      quantity: { value: 120, comparator: 'GT', of: 'participants', display: 'more than 120 participants' },
      date: null,
      evidence: [{ exact: 'Mehr als 120 Gäste' }],
    });
    expect(data.event.only).toEqual([{ property: 'mode' }]);
  });

  it('tell with which others they may be one, and why', async () => {
    const { data } = await ask(
      '{ event(id: "event/talks") { possiblySameAs { entity { id } reasonsFor reasonsAgainst decision facts { id implicit } } } }',
    );
    expect(data.event.possiblySameAs).toEqual([
      {
        entity: { id: 'event/talks-again' },
        reasonsFor: ['same two people'],
        reasonsAgainst: ['no date'],
        decision: 'UNSURE',
        facts: [{ id: 'harbours:r40', implicit: true }],
      },
    ]);
  });

  it('are found by node and nodes under any id, in the order asked for', async () => {
    const ids = [
      'harbours:r05#0',
      'nothing',
      'harbours:a46',
      'doc/fair',
      'harbours:r05',
      'mention:city/lindhaven|doc/fair#0',
      'doc/fair',
    ];
    const { data } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(data.nodes.map((one: { __typename: string } | null) => one?.__typename)).toEqual([
      'Evidence',
      undefined,
      'Attribute',
      'Document',
      'Fact',
      'Evidence',
      'Document',
    ]);
    for (const [place, id] of ids.entries()) {
      if (id !== 'nothing') expect(data.nodes[place].id).toBe(id);
      expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node).toEqual(
        data.nodes[place] && { id },
      );
    }
  });
});
