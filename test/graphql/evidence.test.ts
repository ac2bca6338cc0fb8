import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachStore } from '../stores.js';
import { type Asking, smallWorld } from './ask.js';

forEachStore('evidence in GraphQL', (makeStore) => {
  let ask: Asking['ask'];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const world = await smallWorld(makeStore);
    ask = world.ask;
    close = () => world.store.close();
  });
  afterAll(() => close());

  const evidence = async (fact: string, fields: string) =>
    (await ask(`{ node(id: "${fact}") { ... on Claim { evidence { ${fields} } } } }`)).data.node.evidence;

  it('shows the words of a held text and what stands around them, cut between characters', async () => {
    const fields =
      'id exact gloss(languages: ["de"]) { text language } context(characters: 4) { before exact after } none: context(characters: 0) { before after }';
    expect(await evidence('harbours:r05', fields)).toEqual([
      {
        id: 'harbours:r05#0',
        exact: 'Lindhaven und Porto Verde sind seit 1998 Partnerstädte 🤝',
        gloss: { text: 'Die beiden sind seit 1998 Partner.', language: 'de' },
        context: {
          before: '',
          exact: 'Lindhaven und Porto Verde sind seit 1998 Partnerstädte 🤝',
          after: '. Am',
        },
        none: { before: '', after: '' },
      },
    ]);
  });

  it('tells place and digest of a passage whose text is not held, and no words', async () => {
    const fields =
      'exact context { exact } gloss { text } document { id textHeld text digest length } selector { __typename ... on TextSpan { start end digest } }';
    expect(await evidence('harbours:r07', fields)).toEqual([
      {
        exact: null,
        context: null,
        gloss: null,
        document: {
          id: 'doc/unheld',
          textHeld: false,
          text: null,
          digest: expect.stringMatching(/^[0-9a-f]{64}$/),
          length: 38,
        },
        selector: {
          __typename: 'TextSpan',
          start: 12,
          end: 21,
          digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
        },
      },
    ]);
  });

  it('names the row of an imported table', async () => {
    const fields =
      'exact selector { __typename ... on TableRow { row key } } document { title licence digest }';
    expect(await evidence('harbours:r06', fields)).toEqual([
      {
        exact: null,
        selector: { __typename: 'TableRow', row: 5, key: 'L|P' },
        document: { title: 'A table of partner cities', licence: 'CC0-1.0', digest: null },
      },
    ]);
  });

  it('a document has its particulars and lists what is evidenced in it', async () => {
    const { data } = await ask(`{
      document(id: "doc/fair") {
        title language url published { edtf } accessed { edtf } textHeld text publisher { id }
        claims { totalCount nodes { __typename id } } events { nodes { id } } sameAs kind
      }
      documents(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } }
    }`);
    const { text, claims, ...rest } = data.document;
    expect(text.slice(0, 9)).toBe('Lindhaven');
    expect(rest).toEqual({
      title: 'The harbour fair of Lindhaven',
      language: 'de',
      url: 'https://lindhaven.example/fair',
      published: { edtf: '2019-05-06' },
      accessed: { edtf: '2026-11-21' },
      textHeld: true,
      publisher: { id: 'org/lindhaven-city' },
      events: { nodes: [{ id: 'event/fair' }] },
      sameAs: ['https://lindhaven.example/fair'],
      kind: 'DOCUMENT',
    });
    expect(claims.totalCount).toBe(claims.nodes.length);
    expect(claims.nodes).toContainEqual({ __typename: 'Fact', id: 'harbours:r05' });
    expect(claims.nodes).toContainEqual({ __typename: 'Attribute', id: 'harbours:a46' });
    expect(data.documents).toEqual({
      totalCount: 3,
      nodes: [{ id: 'doc/fair' }, { id: 'doc/table' }],
      pageInfo: { hasNextPage: true },
    });
  });

  it('where a held text mentions an entity by name is listed with its words', async () => {
    const { data } = await ask(
      '{ person(id: "person/ada-lind") { mentions { totalCount nodes { exact document { id } selector { ... on TextSpan { start } } } } } }',
    );
    expect(data.person.mentions).toEqual({
      totalCount: 1,
      nodes: [{ exact: 'Ada Lind', document: { id: 'doc/fair' }, selector: { start: 82 } }],
    });
  });
});
