import { expect, test } from '@jest/globals';
import { type Element, elements } from '../../src/export/elements.js';
import { json } from '../../src/export/json.js';
import type { DatasetRecord } from '../../src/model/records.js';
import { all, beijing, berlin, meeting, optionsFor, sisters, stream, textOf, tookPart } from './fixture.js';

async function elementsIn(records: DatasetRecord[], more = {}): Promise<Element[]> {
  const found: Element[] = [];
  for await (const element of elements(stream(records), optionsFor(records, more))) found.push(element);
  return found;
}

const ids = (found: Element[]) => found.map(({ id }) => id);

test('an edge is there only where both its ends are, and the reader is told', async () => {
  const notices: string[] = [];
  const found = await elementsIn([berlin, sisters], { notice: (text: string) => notices.push(text) });
  expect(ids(found)).toEqual(['city/berlin']);
  expect(notices).toEqual([expect.stringContaining('1 facts')]);
});

test('an entity of two datasets is one node', async () => {
  const again: DatasetRecord = {
    record: 'entity',
    id: 'city/berlin',
    dataset: 'two',
    kind: 'City',
    names: [{ text: 'Berlin', lang: 'en' }],
  };
  const [node, ...more] = await elementsIn([berlin, beijing, again]);
  expect(ids(more)).toEqual(['city/beijing']);
  expect(node).toMatchObject({ id: 'city/berlin', datasets: ['one', 'two'] });
});

test('what only came along with the facts is not a node', async () => {
  const found = await elementsIn(all, { nodes: new Set(['city/beijing', 'city/berlin']) });
  expect(ids(found)).toEqual(['city/beijing', 'city/berlin', 'one:rel-1']);
});

test('what is retracted is not exported', async () => {
  const retracted = { ...tookPart, retracted: '2026-01-01T00:00:00Z' };
  expect(ids(await elementsIn([meeting, berlin, retracted]))).toEqual(['event/meeting', 'city/berlin']);
});

test('labels are in the language of the reader, and an entity without a name has its id', async () => {
  const nameless: DatasetRecord = { record: 'entity', id: 'topic/none', kind: 'Topic' };
  const labels = async (languages: string[]) =>
    (await elementsIn([beijing, nameless], { languages })).map((one) =>
      one.element === 'node' ? one.label : '',
    );
  expect(await labels(['ar'])).toEqual(['مدينة بكين', 'topic/none']);
  expect(await labels(['zh'])).toEqual(['北京', 'topic/none']);
});

test('JSON has nodes, attributes and edges with their evidence', async () => {
  const read = JSON.parse(await textOf(json(stream(all), optionsFor(all))));
  expect(ids(read.nodes)).toEqual(['doc/report', 'event/meeting', 'city/beijing', 'city/berlin']);
  expect(read.attributes).toEqual([
    expect.objectContaining({ node: 'event/meeting', property: 'quantities', value: expect.anything() }),
  ]);
  expect(read.edges).toHaveLength(2);
  expect(read.edges[0]).toMatchObject({
    source: 'city/berlin',
    target: 'city/beijing',
    evidence: [{ document: 'doc/report', start: 3, end: 9, gloss: { en: 'Since 1994.' } }],
  });
});

test.each([[[]], [[beijing]], [[beijing, berlin, sisters]]])(
  'JSON always has all three lists',
  async (records) => {
    const read = JSON.parse(await textOf(json(stream(records), optionsFor(records))));
    expect(Object.keys(read)).toEqual(['nodes', 'attributes', 'edges']);
    expect(read.nodes).toHaveLength(records.filter((one) => one.record === 'entity').length);
  },
);
