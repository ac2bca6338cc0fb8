import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gexf } from '../../src/export/gexf.js';
import { graphml } from '../../src/export/graphml.js';
import { nameToken } from '../../src/export/xml.js';
import type { DatasetRecord } from '../../src/model/records.js';
import { all, beijing, berlin, meeting, optionsFor, sisters, stream, textOf, tookPart } from './fixture.js';
import { elementsOf, readXml, type XmlElement } from './strict-xml.js';

const NASTY = 'a<b & "c" \'d\' ]]> <!-- e --> بكين 北京 😀 tab\there\nand there';

async function graphmlOf(records: DatasetRecord[], more = {}) {
  return readXml(await textOf(graphml(stream(records), optionsFor(records, more))));
}

async function gexfOf(records: DatasetRecord[], more = {}) {
  return readXml(await textOf(gexf(stream(records), optionsFor(records, more))));
}

function named(text: string): DatasetRecord {
  return { record: 'entity', id: 'topic/x', kind: 'Topic', names: [{ text, lang: 'en' }] };
}

/** What the declared keys say of an element. */
function dataOf(root: XmlElement, element: XmlElement): Record<string, string> {
  const names = new Map(
    elementsOf(root, 'key').map(({ attributes }) => [attributes['id'], attributes['attr.name']]),
  );
  return Object.fromEntries(
    elementsOf(element, 'data').map((one) => [String(names.get(one.attributes['key'])), one.text]),
  );
}

function valuesOf(element: XmlElement | undefined): Record<string, string | undefined> {
  const values = element ? elementsOf(element, 'attvalue') : [];
  return Object.fromEntries(values.map(({ attributes }) => [String(attributes['for']), attributes['value']]));
}

test('the head says what was asked for, whatever is in it', async () => {
  const asked = `around ${NASTY.replaceAll(/\s/g, ' ')}`;
  expect(elementsOf(await graphmlOf(all, { asked }), 'desc').map(({ text }) => text)).toEqual([
    `Parley: ${asked}`,
  ]);
  expect(elementsOf(await gexfOf(all, { asked }), 'description').map(({ text }) => text)).toEqual([asked]);
});

describe('GraphML', () => {
  test('holds every node and edge with what is said of it', async () => {
    const root = await graphmlOf(all);
    const nodes = elementsOf(root, 'node').map((node) => dataOf(root, node));
    expect(nodes.map((node) => node['id'])).toEqual([
      'doc/report',
      'event/meeting',
      'city/beijing',
      'city/berlin',
    ]);
    expect(nodes[2]).toMatchObject({
      label: 'Beijing',
      kind: 'City',
      name_ar: 'مدينة بكين',
      latitude: '39.9',
      longitude: '-116.4',
      sameAs: '["wikidata:Q956"]',
    });
    expect(nodes[2]).not.toHaveProperty('date');
    const [edge] = elementsOf(root, 'edge').map((one) => dataOf(root, one));
    expect(edge).toMatchObject({
      id: 'one:rel-1',
      source: 'city/berlin',
      target: 'city/beijing',
      predicate: 'SISTER_CITY_OF',
      symmetric: 'true',
      polarity: 'asserted',
      valid: '1994/',
      earliest: '1994-01-01',
      implicit: 'false',
      confidence: '1',
      evidence: '1',
      documents: '["doc/report"]',
      properties: '{"status":"active"}',
    });
    expect(edge).not.toHaveProperty('latest');
  });

  test('joins nodes by ids that the schema allows', async () => {
    const root = await graphmlOf(all);
    const ids = new Set(elementsOf(root, 'node').map((node) => node.attributes['id']));
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9._:-]+$/);
    for (const { attributes } of elementsOf(root, 'edge')) {
      expect(ids).toContain(attributes['source']);
      expect(ids).toContain(attributes['target']);
    }
  });

  test('never gives two ids one token', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(nameToken(one) === nameToken(other)).toBe(one === other);
      }),
    );
    expect(nameToken('a_x002F_b')).not.toBe(nameToken('a/b'));
  });
});

describe('GEXF', () => {
  test('names full days where dates are partial, and the date as it is known', async () => {
    const root = await gexfOf(all);
    const [sisterhood, participation] = elementsOf(root, 'edge');
    expect(sisterhood?.attributes).toMatchObject({
      kind: 'SISTER_CITY_OF',
      type: 'directed',
      start: '1994-01-01',
    });
    expect(sisterhood?.attributes).not.toHaveProperty('end');
    expect(valuesOf(sisterhood)['valid']).toBe('1994/');
    // Nobody dates the participation: it was when the meeting was, and that is not a statement of its own.
    expect(participation?.attributes).toMatchObject({ start: '2020-10-08', end: '2020-10-08' });
    expect(valuesOf(participation)).not.toHaveProperty('valid');
    const event = elementsOf(root, 'node').find(({ attributes }) => attributes['id'] === 'event/meeting');
    expect(event?.attributes).toMatchObject({ label: 'The meeting', start: '2020-10-08', end: '2020-10-08' });
  });

  test('says the type of every edge, and all are of the default type', async () => {
    for (const undirected of [true, false]) {
      const root = await gexfOf(all, { undirected });
      const [graph] = elementsOf(root, 'graph');
      const types = new Set(elementsOf(root, 'edge').map(({ attributes }) => attributes['type']));
      expect([...types]).toEqual([undirected ? 'undirected' : 'directed']);
      expect(graph?.attributes['defaultedgetype']).toBe(undirected ? 'undirected' : 'directed');
    }
  });

  test('does not let a denied fact pass for an asserted one', async () => {
    const denied: DatasetRecord = { ...tookPart, id: 'rel-3', polarity: 'denied' };
    const [first, second] = elementsOf(await gexfOf([meeting, berlin, tookPart, denied]), 'edge');
    expect(first?.attributes['kind']).not.toBe(second?.attributes['kind']);
    expect(valuesOf(second)['polarity']).toBe('denied');
  });

  test('writes no day that XML Schema does not know', async () => {
    const root = await gexfOf([beijing, berlin, { ...sisters, valid: '-0044-03-15' }]);
    expect(elementsOf(root, 'edge')[0]?.attributes).not.toHaveProperty('start');
  });
});

describe.each([
  ['GraphML', graphml],
  ['GEXF', gexf],
])('%s', (_name, format) => {
  const labelIn = (xml: string) => {
    const root = readXml(xml);
    const [node] = elementsOf(root, 'node');
    return node?.attributes['label'] ?? dataOf(root, node as XmlElement)['label'];
  };

  test('keeps quotes, brackets, line breaks and every script', async () => {
    const records = [named(NASTY)];
    expect(labelIn(await textOf(format(stream(records), optionsFor(records))))).toBe(NASTY);
  });

  test('keeps any text that XML can hold, and stays well-formed with any other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const records = [named(text)];
        const label = labelIn(await textOf(format(stream(records), optionsFor(records))));
        const holdable = [...text].map((one) => (isHoldable(one) ? one : '\uFFFD')).join('');
        expect(label).toBe(holdable);
      }),
    );
  });

  test('counts what it had to replace', async () => {
    const records = [named('bell \u0007 half \uD800 end')];
    const notices: string[] = [];
    const options = optionsFor(records, { notice: (text) => notices.push(text) });
    const xml = await textOf(format(stream(records), options));
    expect(labelIn(xml)).toBe('bell \uFFFD half \uFFFD end');
    expect(notices).toHaveLength(1);
    expect(xml).toContain(`<!-- ${notices[0]} -->`);
  });

  test('keeps a very long text', async () => {
    const long = 'Ünï & '.repeat(200_000);
    const records = [named(long)];
    expect(labelIn(await textOf(format(stream(records), optionsFor(records))))).toBe(long);
  });

  test('is well-formed when there is nothing in it', async () => {
    expect(elementsOf(readXml(await textOf(format(stream([]), optionsFor([])))), 'node')).toEqual([]);
  });
});

function isHoldable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
