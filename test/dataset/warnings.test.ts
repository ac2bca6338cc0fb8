import { describe, expect, it } from '@jest/globals';
import { alphaville, checkLines, evidenceOf } from './alphaville.js';

type Loose = Record<string, unknown>;

/** The warnings of the small dataset with records changed or added, and no errors. */
async function warningsOf(changes: Record<string, Loose>, ...more: Loose[]) {
  const records = alphaville();
  for (const [id, change] of Object.entries(changes)) records[id] = { ...records[id], ...change };
  const { errors, warnings } = await checkLines([...Object.values(records), ...more]);
  expect(errors).toEqual([]);
  return warnings;
}

const evidence = [evidenceOf('Alphaville')];

describe('a document published before the event that it reports', () => {
  it('is worth a look', async () => {
    const warnings = await warningsOf({ doc: { published: '2019-04' } });
    expect(warnings).toMatchObject([{ record: 'doc', field: 'published', file: '-', line: 1 }]);
    expect(warnings[0]?.message).toContain('harbour (2019-05-03)');
  });

  it('may be of the same month, or announce what was planned', async () => {
    expect(await warningsOf({ doc: { published: '2019-05' } })).toEqual([]);
    const harbour = { properties: { status: 'planned' } };
    expect(await warningsOf({ doc: { published: '2019-04' }, harbour })).toEqual([]);
  });
});

it('warns of a city that is its own sister', async () => {
  const sisters = { subject: 'betaburg', object: 'betaburg' };
  expect(await warningsOf({ sisters })).toMatchObject([
    { record: 'sisters', field: 'object', message: 'joins betaburg to itself' },
  ]);
});

describe('a fact surer of its date than its event', () => {
  it('is worth a look where the date of the event is uncertain', async () => {
    expect(await warningsOf({ date: { value: '2019?-05-03' } })).toMatchObject([
      { record: 'took-part', field: 'valid', line: 9 },
    ]);
  });

  it('is worth a look where the event has only a month', async () => {
    expect(await warningsOf({ date: { value: '2019-05' } })).toMatchObject([
      { record: 'took-part', field: 'valid' },
    ]);
  });

  it('is none where one of two sources is as sure, or where the fact has no date', async () => {
    const second = { ...alphaville()['date'], id: 'second-date', value: '2019-05' };
    expect(await warningsOf({}, second)).toEqual([]);
    expect(await warningsOf({ date: { value: '2019-05' }, 'took-part': { valid: null } })).toEqual([]);
  });
});

describe('two dates of one event', () => {
  const second = (value: string) => ({ ...alphaville()['date'], id: 'second-date', value });

  it('are worth a look where they have no day in common', async () => {
    expect(await warningsOf({}, second('2019-05-04'))).toMatchObject([
      {
        record: 'second-date',
        field: 'value',
        message: 'gives harbour another date (2019-05-04) than date does (2019-05-03)',
      },
    ]);
  });

  it('are worth a look also where a third is of the month that both are in', async () => {
    const third = { ...second('2019-05-04'), id: 'third-date' };
    const month = { date: { value: '2019-05' }, 'took-part': { valid: null } };
    const dates = await warningsOf(month, second('2019-05-03'), third);
    expect(dates.map(({ record }) => record)).toEqual(['third-date']);
  });

  it('are none where one is within the other, or is denied', async () => {
    expect(await warningsOf({}, second('2019-05'))).toEqual([]);
    expect(await warningsOf({}, { ...second('2019-05-04'), polarity: 'denied' })).toEqual([]);
  });
});

describe('representation', () => {
  it('without onBehalfOf in the participation is worth a look', async () => {
    const warnings = await warningsOf({ 'took-part': { properties: { role: 'speaker' } } });
    expect(warnings).toMatchObject([{ record: 'spoke-for', field: 'properties.event', line: 10 }]);
    expect(warnings[0]?.remedy).toContain('Add alphaville to "onBehalfOf"');
  });

  it('that only the participation knows of is worth a look', async () => {
    expect(await warningsOf({ 'spoke-for': { properties: {} } })).toMatchObject([
      { record: 'took-part', field: 'properties.onBehalfOf', line: 9 },
    ]);
  });

  it('that is denied, or at an event without participation, is left alone', async () => {
    const denied = { ...alphaville()['spoke-for'], id: 'denied', object: 'betaburg', polarity: 'denied' };
    expect(await warningsOf({}, denied)).toEqual([]);
    const other = { record: 'entity', id: 'ball', kind: 'Event' };
    const absent = { ...alphaville()['spoke-for'], id: 'absent', properties: { event: 'ball' } };
    expect(await warningsOf({}, other, absent)).toEqual([]);
  });
});

describe('the same claim with two start dates', () => {
  const sisters = alphaville()['sisters'] as Loose;

  it('is worth a look, from whichever end it is told', async () => {
    const swapped = { ...sisters, id: 'swapped', subject: 'alphaville', object: 'betaburg', valid: '1981/' };
    const warnings = await warningsOf({}, swapped);
    expect(warnings).toMatchObject([{ record: 'swapped', field: 'valid', line: 13 }]);
    expect(warnings[0]?.message).toContain('sisters (1980/)');
  });

  it('may be one start, told more precisely', async () => {
    expect(await warningsOf({}, { ...sisters, id: 'precise', valid: '1980-06/..' })).toEqual([]);
  });

  it('may be two positions of one person', async () => {
    const post = {
      record: 'relation',
      subject: 'ada',
      predicate: 'HOLDS_POSITION',
      object: 'alphaville',
      evidence,
    };
    const titles = [
      { ...post, id: 'mayor', properties: { title: 'mayor' }, valid: '2015/' },
      { ...post, id: 'deputy', properties: { title: 'deputy mayor' }, valid: '2010/2015' },
    ];
    expect(await warningsOf({}, ...titles)).toEqual([]);
  });

  it('is left alone where one has been retracted', async () => {
    const old = { ...sisters, valid: '1970/', retracted: '2026-01-01T00:00:00Z' };
    expect(await warningsOf({}, old)).toEqual([]);
  });
});

describe('entities that share a folded name', () => {
  it('are worth a look, once', async () => {
    const city = { record: 'entity', kind: 'City' };
    const warnings = await warningsOf(
      {},
      { ...city, id: 'one', names: [{ text: 'Müllerstadt' }, { text: 'Muellerstadt' }] },
      { ...city, id: 'two', names: [{ text: 'MUELLERSTADT' }] },
    );
    expect(warnings).toMatchObject([{ record: 'two', field: 'names', line: 14 }]);
    expect(warnings[0]?.message).toContain('one, two');
  });

  it('do not share what software derived', async () => {
    const derived = [{ text: 'Alphaville', origin: 'derived' }];
    expect(await warningsOf({}, { record: 'entity', id: 'x', kind: 'City', names: derived })).toEqual([]);
  });

  it('do not include an entity that two datasets hold', async () => {
    expect(await warningsOf({}, { ...alphaville()['betaburg'], dataset: 'other' })).toEqual([]);
  });
});

describe('a language tag', () => {
  it('that is none is worth a look', async () => {
    const names = [{ text: 'Alphaville', lang: 'de_DE' }];
    expect(await warningsOf({ alphaville: { names } })).toMatchObject([
      { record: 'alphaville', field: 'names[0].lang', line: 3 },
    ]);
  });
});
