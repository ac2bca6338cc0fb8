import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORMAT_NAMES } from '../../src/export/formats.js';
import { LONGEST_FILE } from '../../src/mcp/tools/export.js';
import { TOOLS } from '../../src/mcp/tools.js';
import type { Store } from '../../src/store/store.js';
import { fromQuery } from '../../web/src/view/address.js';
import { loadFiles, SHIPPED } from '../datasets.js';
import { readZip } from '../export/read-zip.js';
import { SMALL } from '../graphql/ask.js';
import { forEachStore } from '../stores.js';
import { type Assistant, assistantOf, wordsOf } from './client.js';

forEachStore('the tools', (makeStore) => {
  let store: Store;
  let assistant: Assistant;
  beforeAll(async () => {
    store = await makeStore();
    await loadFiles(store, [SHIPPED]);
    await loadFiles(store, [SMALL]);
    assistant = await assistantOf(store, 'https://parley.example/explorer');
  });
  afterAll(async () => {
    await assistant.close();
    await store.close();
  });

  describe('as they are listed', () => {
    it('are those that there are, only read, and say when to use them and what they do not say', async () => {
      const { tools } = await assistant.client.listTools();
      expect(tools.map(({ name }) => name)).toEqual([
        ...['search', 'who_met', 'paths', 'sister_network', 'events', 'facts', 'evidence', 'export'],
      ]);
      for (const { title, description, annotations } of tools) {
        expect(annotations).toMatchObject({ title, readOnlyHint: true, destructiveHint: false });
        expect(description).toMatch(/[Uu]se it|[Uu]se /);
        expect(description).toMatch(/\bnot\b|without/);
      }
    });

    it('have schemas of what goes in and comes out, with every argument described or plain', async () => {
      const { tools } = await assistant.client.listTools();
      for (const { inputSchema, outputSchema } of tools) {
        expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
        expect(JSON.stringify(inputSchema)).not.toContain('$ref');
        expect(outputSchema?.required).toEqual(
          expect.arrayContaining(['sources', 'notes', 'truncated', 'nextCursor', 'goOn']),
        );
      }
    });

    it('fit into the head of an assistant', async () => {
      const { tools } = await assistant.client.listTools();
      const shown = tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema }));
      expect(JSON.stringify(shown).length).toBeLessThan(24_000);
    });
  });

  describe('bring evidence to cite', () => {
    it('the words of a held text, with what stands around them', async () => {
      const { opened, sources } = await assistant.ask('evidence', {
        ids: ['harbours:r05'],
        contextCharacters: 4,
        languages: ['de'],
      });
      expect(opened).toEqual([
        expect.objectContaining({
          id: 'harbours:r05',
          fact: expect.objectContaining({ predicate: 'SISTER_CITY_OF' }),
          passages: [
            {
              id: 'harbours:r05#0',
              source: 'doc/fair',
              place: expect.stringMatching(/^characters 0 to \d+$/),
              exact: 'Lindhaven und Porto Verde sind seit 1998 Partnerstädte 🤝',
              exactCut: false,
              gloss: { text: 'Die beiden sind seit 1998 Partner.', language: 'de' },
              before: '',
              after: '. Am',
            },
          ],
        }),
      ]);
      expect(sources).toEqual([
        {
          id: 'doc/fair',
          title: 'The harbour fair of Lindhaven',
          url: 'https://lindhaven.example/fair',
          publisher: 'City of Lindhaven',
          published: expect.stringContaining('2019'),
          language: 'de',
          textHeld: true,
        },
      ]);
    });

    it('in words too: passage, gloss, id of the fact, source', async () => {
      const words = wordsOf(await assistant.call('evidence', { ids: ['harbours:r05'] }));
      for (const part of [
        'Partnerstädte 🤝”',
        'fact harbours:r05',
        'https://lindhaven.example/fair',
        'City of Lindhaven',
      ]) {
        expect(words).toContain(part);
      }
    });

    it.each([
      ['search', { text: 'Dilek Kalayci' }, 'doc/berlin-exchange'],
      ['who_met', { id: 'person/wang-linghang' }, 'doc/berlin-exchange'],
      ['who_met', { id: 'person/wang-linghang', with: 'person/dilek-kalayci' }, 'doc/berlin-exchange'],
      ['paths', { from: 'city/berlin', to: 'city/beijing' }, 'doc/berlin-exchange'],
      ['sister_network', { cities: ['city/berlin'] }, 'doc/berlin-exchange'],
      ['sister_network', { cities: ['city/berlin'], hops: 2 }, 'doc/berlin-exchange'],
      ['events', { during: '2020-10' }, 'doc/berlin-exchange'],
      ['facts', { id: 'person/dilek-kalayci' }, 'doc/berlin-exchange'],
      ['facts', { predicates: ['ELECTED_TO'] }, 'doc/beijing-uclg-aspac-conference'],
      ['evidence', { ids: ['doc/berlin-exchange'] }, 'doc/berlin-exchange'],
      ['export', { around: ['city/berlin'], predicates: ['SISTER_CITY_OF'] }, 'doc/berlin-exchange'],
    ])('%s %j names its sources, in parts and in words', async (tool, args, source) => {
      const result = await assistant.call(tool, args);
      const { sources } = result.structuredContent as { sources: { id: string; title: string }[] };
      const cited = sources.find(({ id }) => id === source);
      expect(cited).toBeDefined();
      expect(wordsOf(result)).toContain(`(${source})`);
      expect(wordsOf(result)).toContain(cited?.title);
    });

    it('and no source that nothing in the answer cites', async () => {
      const { facts, sources } = await assistant.ask('facts', { id: 'city/beijing', limit: 1 });
      const text = JSON.stringify(facts);
      const { attributes } = await assistant.ask('facts', { id: 'city/beijing', limit: 1 });
      for (const { id } of sources) expect(text + JSON.stringify(attributes)).toContain(`"source":"${id}"`);
    });
  });

  describe('link to the explorer', () => {
    const viewAt = (link: string) => {
      const { origin, pathname, search } = new URL(link);
      expect(origin + pathname).toBe('https://parley.example/explorer/');
      return fromQuery(search);
    };

    it('to an entity, a fact with both its ends, a chain and the meetings of two, as the explorer reads them', async () => {
      const { hits } = await assistant.ask('search', { text: 'Wang Linghang', limit: 1 });
      expect(viewAt(hits[0].permalink)).toMatchObject({
        focus: ['person/wang-linghang'],
        selected: 'person/wang-linghang',
      });
      const { id, subject, object, permalink } = hits[0].example;
      expect(viewAt(permalink)).toMatchObject({ focus: [subject.id, object.id], selected: id });
      const [from, to] = ['person/wang-linghang', 'person/liu-jingyuan'];
      const chains = await assistant.ask('paths', { from, to, limit: 2 });
      expect(viewAt(chains.permalink).chain).toEqual({ from, to, first: 2 });
      const met = await assistant.ask('who_met', { id: from, with: to });
      expect(viewAt(met.permalink)).toMatchObject({ place: 'meetings', meetings: [from, to] });
    });

    it('and not where no explorer is known', async () => {
      const alone = await assistantOf(store);
      const { hits } = await alone.ask('search', { text: 'Berlin', limit: 1 });
      expect([hits[0].permalink, hits[0].example.permalink]).toEqual([null, null]);
      expect(wordsOf(await alone.call('search', { text: 'Berlin', limit: 1 }))).not.toContain('null');
      await alone.close();
    });
  });

  describe('answer in the languages of the reader', () => {
    it('with names, dates and caveats', async () => {
      const args = { from: 'person/wang-linghang', to: 'person/liu-jingyuan', limit: 1, languages: ['de'] };
      const { chains } = await assistant.ask('paths', args);
      expect(chains[0].caveats[0].text).toContain('es heißt nicht');
      const { hits } = await assistant.ask('search', { text: 'Beijing', limit: 1, languages: ['ar', 'zh'] });
      expect(hits[0].name).toEqual({ text: 'بكين', language: 'ar' });
    });
  });

  describe('filter', () => {
    it('what is inferred, what is unsure, a time, a source', async () => {
      const sisters = async (more: object) =>
        (await assistant.ask('sister_network', { cities: ['city/beijing'], ...more })).partnerships.length;
      expect(await sisters({})).toBe(5);
      expect(await sisters({ includeImplicit: false })).toBe(1);
      expect(await sisters({ minConfidence: 0.99 })).toBe(1);
      expect(await sisters({ documents: ['doc/berlin-exchange'] })).toBe(1);
      expect(await sisters({ asOf: '1990', includeUndated: false })).toBe(0);
    });

    it('partnerships by country, and whether they are alive', async () => {
      const germany = await assistant.idOf('Germany', 'COUNTRY');
      const { partnerships } = await assistant.ask('sister_network', {
        cities: ['city/beijing'],
        country: germany,
        activeSince: '2020',
      });
      expect(partnerships).toMatchObject([{ other: { id: 'city/berlin' }, activity: 'ACTIVE' }]);
    });

    it('and an empty answer says that it was filtered', async () => {
      const notes = async (more: object) =>
        (await assistant.ask('who_met', { id: 'person/michael-mueller', ...more })).notes[0];
      expect(await notes({})).toMatch(/with a named person\. That is "not stated"/);
      expect(await notes({ during: '1990' })).toContain('under these filters');
      expect(await notes({ kinds: ['CITY'] })).toContain('with city');
    });
  });

  describe('facts between two', () => {
    it('are asserted and denied ones, page by page', async () => {
      const [id, other] = ['city/lindhaven', 'city/far'];
      const { facts: denied, notes } = await assistant.ask('facts', { id, with: other });
      expect(denied).toMatchObject([{ id: 'harbours:r10', polarity: 'DENIED' }]);
      expect(notes).toEqual([]);
      expect((await assistant.ask('facts', { id, with: other, direction: 'IN' })).facts).toEqual([]);
      const both = { id, with: 'city/porto-verde', predicates: ['SISTER_CITY_OF'] };
      const first = await assistant.ask('facts', { ...both, limit: 1 });
      const second = await assistant.ask('facts', { ...both, limit: 1, cursor: first.nextCursor });
      expect([...first.facts, ...second.facts].map((one: { id: string }) => one.id)).toEqual([
        'harbours:r05',
        'harbours:r06',
      ]);
    });
  });

  describe('paths', () => {
    it('say whether the two met, whatever the chains are', async () => {
      const told = async (from: string, to: string) =>
        (await assistant.ask('paths', { from, to, limit: 1 })).meeting;
      expect(await told('person/wang-linghang', 'person/dilek-kalayci')).toEqual({
        stated: true,
        text: expect.stringContaining('both were there themselves'),
      });
      expect(await told('person/wang-linghang', 'person/pan-ruifeng')).toEqual({
        stated: false,
        text: expect.stringMatching(/^They never met as far as is stated: no source held here says/),
      });
      const event = 'event/berlin-partner-cities-online-exchange-2020-10-08';
      expect(await told('person/wang-linghang', event)).toEqual({
        stated: false,
        text: expect.stringContaining('of the kind EVENT, which cannot be at a meeting'),
      });
    });
  });

  describe('refuse what is wrong, with a code and what to do', () => {
    it.each([
      ['search', {}, 'INVALID_INPUT', /text/],
      ['search', { text: 'Berlin', limit: 51 }, 'INVALID_INPUT', /limit/],
      ['search', { text: 'Berlin', kinds: ['Town'] }, 'INVALID_INPUT', /kinds/],
      ['search', { text: 'Berlin', langauges: ['de'] }, 'INVALID_INPUT', /langauges/],
      ['search', { text: 'Berlin', languages: ['not a language'] }, 'INVALID_INPUT', /language/],
      ['who_met', { id: 'person/nobody' }, 'NOT_FOUND', /person\/nobody/],
      ['who_met', { id: 'city/berlin', with: 'city/nowhere' }, 'NOT_FOUND', /city\/nowhere/],
      ['who_met', { id: 'city/berlin', with: 'city/berlin' }, 'INVALID_INPUT', /Both are city\/berlin/],
      ['paths', { from: 'city/berlin', to: 'city/berlin' }, 'INVALID_INPUT', /Both are city\/berlin/],
      ['who_met', { id: 'topic/dredging' }, 'INVALID_INPUT', /TOPIC/],
      ['who_met', { id: 'city/berlin', during: 'last year' }, 'INVALID_INPUT', /during.*EDTF/],
      ['who_met', { id: 'city/berlin', documents: ['doc/none'] }, 'NOT_FOUND', /doc\/none/],
      ['paths', { from: 'city/berlin', to: 'city/nowhere' }, 'NOT_FOUND', /city\/nowhere/],
      ['paths', { from: 'city/berlin', to: 'city/beijing', maxLength: 7 }, 'INVALID_INPUT', /maxLength/],
      ['paths', { from: 'city/berlin', to: 'city/beijing', avoid: ['x'] }, 'NOT_FOUND', /x/],
      ['sister_network', { cities: ['person/wang-linghang'] }, 'INVALID_INPUT', /PERSON/],
      ['sister_network', { cities: ['city/berlin', 'city/none'], hops: 2 }, 'NOT_FOUND', /city\/none/],
      ['sister_network', { cities: ['beijing-2020:rel-001-045'] }, 'NOT_FOUND', /rel-001-045/],
      ['sister_network', { cities: [] }, 'INVALID_INPUT', /cities/],
      ['sister_network', { cities: ['city/berlin', 'city/paris'], cursor: 'x' }, 'INVALID_INPUT', /cursor/],
      ['events', { involving: ['city/none'] }, 'NOT_FOUND', /city\/none/],
      ['facts', { id: 'city/none' }, 'NOT_FOUND', /city\/none/],
      [
        'sister_network',
        { cities: ['city/berlin'], hops: 2, activeSince: '2020' },
        'INVALID_INPUT',
        /activeSince/,
      ],
      ['facts', { with: 'city/berlin' }, 'INVALID_INPUT', /without id/],
      ['facts', { direction: 'IN' }, 'INVALID_INPUT', /direction is given without id/],
      ['facts', { id: 'city/berlin', cursor: 'x' }, 'INVALID_INPUT', /cursor/],
      ['facts', { id: 'city/berlin', with: 'city/beijing', cursor: 'x' }, 'INVALID_INPUT', /cursor/],
      ['facts', { id: 'city/berlin', predicates: ['KNOWS'] }, 'INVALID_INPUT', /predicates/],
      ['facts', { id: 'city/berlin', minConfidence: 2 }, 'INVALID_INPUT', /minConfidence/],
      ['evidence', { ids: ['beijing-2020:none'] }, 'NOT_FOUND', /beijing-2020:none/],
      ['evidence', { ids: ['city/berlin'] }, 'INVALID_INPUT', /entity/],
      ['evidence', { ids: Array.from({ length: 21 }, (_, n) => `x:${n}`) }, 'INVALID_INPUT', /ids/],
      ['export', { around: ['city/none'] }, 'NOT_FOUND', /city\/none/],
      ['export', { around: ['city/berlin'], format: 'pdf' }, 'INVALID_INPUT', /format/],
      ['export', {}, 'LIMIT_EXCEEDED', /bytes/],
    ])('%s %j: %s', async (tool, args, code, message) => {
      const refused = await assistant.refused(tool, args);
      expect(refused).toMatchObject({ code, message: expect.stringMatching(message) });
      expect(refused.remedy).toMatch(/\S/);
      // Nothing of the API's own arguments, of statements or of folders.
      expect(`${refused.message} ${refused.remedy}`).not.toMatch(/pageInfo|\bfirst\b|MATCH|node_modules/);
    });

    it('with what a mistyped id or argument may have been', async () => {
      const unknown = await assistant.refused('who_met', { id: 'person/dilek-kalayji' });
      expect(unknown.remedy).toContain('person/dilek-kalayci');
      const strange = await assistant.refused('facts', { id: 'city/berlin', predicate: ['HOSTED'] });
      expect(strange.remedy).toBe('Did you mean "predicates"?');
    });

    it('a tool that there is not, as an error of the protocol', async () => {
      await expect(assistant.call('who_knows')).rejects.toThrow(/There is no tool who_knows/);
    });
  });

  describe('export', () => {
    const around = { around: ['city/lindhaven'], predicates: ['SISTER_CITY_OF'] };

    it.each(FORMAT_NAMES)(
      'gives the whole file as %s, in the answer and behind its words',
      async (format) => {
        const result = await assistant.call('export', { ...around, format });
        const { data, encoding, bytes, mediaType, fileName } = result.structuredContent as Record<
          string,
          string
        >;
        const file = Buffer.from(data as string, encoding as BufferEncoding);
        expect(file.length).toBe(bytes);
        const [, block] = result.content;
        expect(block).toMatchObject({
          type: 'resource',
          resource: {
            uri: `parley://export/${fileName}`,
            mimeType: mediaType,
            [encoding === 'utf8' ? 'text' : 'blob']: data,
          },
        });
        const text = format === 'csv' ? [...readZip(file).values()].join('\n') : file.toString('utf8');
        expect(text).toContain('Porto Verde');
      },
    );

    it('says when only the nearest were taken, and how to get all', async () => {
      const { truncated, goOn, records, command, permalink } = await assistant.ask('export', {
        around: ['city/beijing'],
        maxNodes: 3,
        predicates: ['SISTER_CITY_OF'],
      });
      expect(truncated).toBe(true);
      expect(goOn).toContain('parley export --around city/beijing');
      expect(goOn).not.toContain('--max-nodes');
      expect(command).toContain('--max-nodes 3');
      expect(permalink).toContain('maxNodes=3');
      expect(records).toBeGreaterThan(0);
    });

    it('refuses what is too long, with a command and an address that give it', async () => {
      const { remedy } = await assistant.refused('export', {
        during: '2020',
        format: 'gexf',
        languages: ['de'],
      });
      expect(remedy).toContain(
        'parley export --all --during 2020 --languages de --format gexf --output parley.gexf',
      );
      expect(remedy).toContain(
        'https://parley.example/explorer/export?all=true&during=2020&languages=de&format=gexf',
      );
      const small = await assistant.ask('export', { ...around, hops: 0 });
      expect(small.bytes).toBeLessThan(LONGEST_FILE);
    });
  });

  describe('resources', () => {
    it('tell the ontology and what is loaded', async () => {
      const { resources } = await assistant.client.listResources();
      expect(resources.map(({ uri }) => uri)).toEqual(['parley://ontology', 'parley://datasets']);
      const read = async (uri: string) => {
        const { contents } = await assistant.client.readResource({ uri });
        return JSON.parse((contents[0] as { text: string }).text);
      };
      const { ontology } = await read('parley://ontology');
      const predicates = ontology.predicates.map((one: { predicate: string }) => one.predicate);
      expect(predicates).toContain('SISTER_CITY_OF');
      const { statistics } = await read('parley://datasets');
      expect(statistics.datasets.map((one: { id: string }) => one.id)).toContain('beijing-2020');
      await expect(read('parley://nothing')).rejects.toThrow(/There is no resource/);
      expect(await assistant.client.listResourceTemplates()).toEqual({ resourceTemplates: [] });
    });
  });

  it('the client is told how to speak of the answers', () => {
    const instructions = assistant.client.getInstructions() ?? '';
    expect(instructions).toContain('"not stated", never "no"');
    for (const { name } of TOOLS) expect(instructions).toContain(`\`${name}\``);
  });
});
