import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Checked, contentHash, type Known } from '../../src/dataset/check.js';
import type { Problem } from '../../src/dataset/problem.js';
import { digestOf, sha256 } from '../../src/model/evidence.js';
import type { Kind } from '../../src/model/ontology.js';
import type { DatasetRecord } from '../../src/model/records.js';
import { alphaville, checkLines, evidenceOf, TEXT } from './alphaville.js';

type Loose = Record<string, unknown>;

/** The one error of the small dataset with something changed or added in the record of that id. */
async function errorOf(id: string, change: Loose): Promise<Problem> {
  const records = alphaville();
  records[id] = { ...records[id], ...change };
  const checked = await checkLines(Object.values(records));
  expect(checked.errors).toHaveLength(1);
  const [error] = checked.errors;
  expect(error).toMatchObject({ file: '-', line: Object.keys(records).indexOf(id) + 1, record: id });
  return error as Problem;
}

/** The errors of the small dataset with records added. */
async function errorsWith(...more: Loose[]): Promise<Problem[]> {
  return (await checkLines([...Object.values(alphaville()), ...more])).errors;
}

const external = { properties: { basis: 'external' } };

describe('a sound dataset', () => {
  it('has no errors and no warnings, and hands its records back as they came', async () => {
    const records = Object.values(alphaville());
    const checked = await checkLines(records);
    expect(checked.errors).toEqual([]);
    expect(checked.warnings).toEqual([]);
    expect(checked.records.map(({ record }) => record)).toEqual(
      records.map((record) => ({ dataset: 'alphaville', ...record })),
    );
    expect(checked.records[3]).toMatchObject({ dataset: 'alphaville', place: { file: '-', line: 4 } });
    expect(checked.datasets).toEqual([{ id: 'alphaville' }]);
  });

  it('is sound in any order of its lines', async () => {
    const records = Object.values(alphaville());
    const anyOrder = fc.shuffledSubarray(records, { minLength: records.length });
    await fc.assert(
      fc.asyncProperty(anyOrder, async (shuffled) => {
        const { errorCount, warningCount } = await checkLines(shuffled);
        expect([errorCount, warningCount]).toEqual([0, 0]);
      }),
      { numRuns: 30 },
    );
  });

  it('may use what the graph knows already', async () => {
    const { alphaville: city, doc, ...others } = alphaville();
    const known: Known = {
      kindsOf: async (ids) => {
        const kinds = new Map<string, Kind>([
          ['alphaville', 'City'],
          ['doc', 'Document'],
        ]);
        return new Map([...kinds].filter(([id]) => ids.includes(id)));
      },
      lengthsOf: async () => new Map([['doc', TEXT.length]]),
    };
    expect((await checkLines(Object.values(others), known)).errors).toEqual([]);
    const shorter: Known = { ...known, lengthsOf: async () => new Map([['doc', 100]]) };
    const { errors } = await checkLines(Object.values(others), shorter);
    expect(errors.map(({ record }) => record)).toEqual(['guests', 'sisters']);
    expect(errors[0]?.message).toContain('outside the text, which has 100');
  });
});

describe('of a record alone, these are errors:', () => {
  it('an unknown record', async () => {
    expect(await errorsWith({ record: 'entitty', id: 'x' })).toMatchObject([
      { code: 'INVALID_INPUT', field: 'record', remedy: 'Did you mean "entity"?', line: 13 },
    ]);
    expect(await errorsWith({ id: 'x' })).toMatchObject([{ code: 'INVALID_INPUT', field: 'record' }]);
  });

  it('an unknown kind', async () => {
    expect(await errorOf('press', { kind: 'Organisation' })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'kind',
      remedy: 'Did you mean "Organization"?',
    });
  });

  it('an unknown predicate', async () => {
    expect(await errorOf('sisters', { predicate: 'SISTERCITY_OF' })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'predicate',
      remedy: 'Did you mean "SISTER_CITY_OF"?',
    });
    expect(await errorOf('sisters', { predicate: 'MENTIONED_IN' })).toMatchObject({ field: 'predicate' });
  });

  it('an unknown field of any record', async () => {
    for (const id of ['doc', 'alphaville', 'date', 'took-part', 'two-cities']) {
      expect(await errorOf(id, { colour: 'red' })).toMatchObject({ code: 'INVALID_INPUT', field: 'colour' });
    }
    expect(await errorOf('took-part', { confidense: 1 })).toMatchObject({
      remedy: 'Did you mean "confidence"?',
    });
    const names = [{ text: 'Alphaville', language: 'en' }];
    expect(await errorOf('alphaville', { names })).toMatchObject({ field: 'names[0].language' });
    const evidence = [{ ...evidenceOf('Alphaville'), quote: 'Alphaville' }];
    expect(await errorOf('sisters', { evidence })).toMatchObject({ field: 'evidence[0].quote' });
    const inherited = JSON.parse('{"__proto__":{"a":1}}');
    expect(await errorsWith({ ...alphaville()['ada'], id: 'x', properties: inherited })).toMatchObject([
      { code: 'ONTOLOGY_VIOLATION', field: 'properties.__proto__' },
    ]);
  });

  it('an unknown property', async () => {
    expect(await errorOf('alphaville', { properties: { populaton: 7 } })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'properties.populaton',
      remedy: 'Did you mean "population"?',
    });
    expect(await errorOf('sisters', { properties: { role: 'speaker' } })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'properties.role',
    });
    expect(await errorOf('date', { property: 'gender', value: 'female' })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'property',
      message: 'Event has no property "gender"',
    });
  });

  it.each([
    ['alphaville', 'id', ''],
    ['ada', 'names', [{ text: '' }]],
    ['ada', 'names', { en: 'Ada' }],
    ['ada', 'names', [{ text: 'Ada', origin: 'heard' }]],
    ['ada', 'description', 'a mayor'],
    ['ada', 'description', { en: 7 }],
    ['ada', 'sameAs', 'wikidata:Q1'],
    ['ada', 'properties', []],
    ['doc', 'sha256', 'abc'],
    ['doc', 'length', -1],
    ['doc', 'published', 'May 2019'],
    ['doc', 'notes', 'one note'],
    ['date', 'implicit', 'yes'],
    ['date', 'confidence', 1.2],
    ['date', 'confidence', -0.1],
    ['date', 'polarity', 'perhaps'],
    ['date', 'recorded', '2020-10-08'],
    ['date', 'recorded', '2020-10-08T10:00:00+02:00'],
    ['date', 'recorded', '2020-13-08T10:00:00Z'],
    ['took-part', 'evidence', {}],
    ['two-cities', 'decision', 'maybe'],
    ['two-cities', 'at', 'today'],
  ])('%s: a wrong value of %s, such as %j', async (id, field, value) => {
    const records = alphaville();
    const line = Object.keys(records).indexOf(id) + 1;
    records[id] = { ...records[id], [field]: value };
    const { errors } = await checkLines(Object.values(records));
    expect(errors.find((error) => error.line === line)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(errors.find((error) => error.line === line)?.field).toMatch(new RegExp(`^${field}`));
  });

  it('a field that is missing', async () => {
    for (const [id, field] of [
      ['took-part', 'subject'],
      ['took-part', 'object'],
      ['date', 'property'],
      ['date', 'value'],
      ['two-cities', 'left'],
    ] as const) {
      expect(await errorOf(id, { [field]: undefined })).toMatchObject({ code: 'INVALID_INPUT', field });
    }
  });

  it('an EDTF that does not parse, wherever a date stands', async () => {
    expect(await errorOf('sisters', { valid: 'since 1980' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'valid',
      message: '"since 1980" is not an EDTF date',
    });
    expect(await errorOf('date', { value: '3 May' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'value',
    });
    expect(await errorOf('sisters', { properties: { asOf: 'now' } })).toMatchObject({
      field: 'properties.asOf',
    });
  });

  it('an inverted interval', async () => {
    expect(await errorOf('sisters', { valid: '1990/1980' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'valid',
      message: 'the interval "1990/1980" ends before it begins',
    });
  });

  it.each([
    [{ role: 'cook' }, 'properties.role'],
    [{ invited: 'yes' }, 'properties.invited'],
    [{ onBehalfOf: 'alphaville' }, 'properties.onBehalfOf'],
    [{ onBehalfOf: [7] }, 'properties.onBehalfOf[0]'],
    [{ count: 40 }, 'properties.count'],
    [{ count: { value: '40', comparator: 'gt' } }, 'properties.count.value'],
    [{ count: { value: 40 } }, 'properties.count.comparator'],
    [{ count: { value: 40, comparator: 'about' } }, 'properties.count.comparator'],
    [{ count: { value: 40, comparator: 'gt', unit: 7 } }, 'properties.count.unit'],
    [{ count: { value: 40, comparator: 'gt', note: 'x' } }, 'properties.count.note'],
    [{ polarity: 'maybe' }, 'properties.polarity'],
  ])('a property that has not the type of the ontology: %j', async (properties, field) => {
    expect(await errorOf('took-part', { properties })).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it.each([
    [{ latitude: 90.5, longitude: 0 }, 'properties.latitude', 'must be from -90 to 90'],
    [{ latitude: 48.2, longitude: -181 }, 'properties.longitude', 'must be from -180 to 180'],
    [{ population: -1 }, 'properties.population', 'must be from 0 to 2147483647'],
    [{ population: 2 ** 31 }, 'properties.population', 'must be from 0 to 2147483647'],
  ])('a number out of bounds: %j', async (properties, field, message) => {
    expect(await errorOf('alphaville', { properties })).toMatchObject({
      code: 'INVALID_INPUT',
      field,
      message,
    });
  });

  it('but none on its bounds', async () => {
    const properties = { latitude: -90, longitude: 180, population: 0 };
    const { alphaville: city, ...others } = alphaville();
    const { errors } = await checkLines([{ ...city, properties }, ...Object.values(others)]);
    expect(errors).toEqual([]);
  });

  it('a polarity that is said twice, and differs', async () => {
    const change = { polarity: 'asserted', properties: { polarity: 'denied' } };
    expect(await errorOf('sisters', change)).toMatchObject({ field: 'properties.polarity' });
  });

  it.each([
    [{ start: 5, end: 5 }, 'evidence[0].end'],
    [{ start: 9, end: 5 }, 'evidence[0].end'],
    [{ start: 1.5 }, 'evidence[0].start'],
    [{ end: undefined }, 'evidence[0].end'],
    [{ start: undefined }, 'evidence[0].start'],
    [{ start: undefined, end: undefined, digest: undefined }, 'evidence[0]'],
    [{ digest: undefined }, 'evidence[0].digest'],
    [{ digest: 'md5:abc' }, 'evidence[0].digest'],
    [{ exact: 'other words' }, 'evidence[0].digest'],
    [{ gloss: 'a text' }, 'evidence[0].gloss'],
    [{ exact: 'shorter', digest: undefined }, 'evidence[0].exact'],
  ])('evidence of a wrong shape: %j', async (change, field) => {
    const { text, ...doc } = alphaville()['doc'] as Loose;
    const records = { ...alphaville(), doc } as Record<string, Loose>;
    records['sisters'] = {
      ...records['sisters'],
      evidence: [{ ...evidenceOf('Alphaville since 1980'), ...change }],
    };
    const { errors } = await checkLines(Object.values(records));
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', record: 'sisters', line: 11, field }]);
  });

  it('a record that no dataset is named for', async () => {
    const nameless = Object.values(alphaville()).map((record) => ({ ...record, dataset: undefined }));
    const { errors, errorCount } = await checkLines(nameless);
    expect(errorCount).toBe(12);
    expect(errors[0]).toMatchObject({ code: 'INVALID_INPUT', field: 'dataset', line: 1 });
    expect(await errorOf('ada', { dataset: 'a:b' })).toMatchObject({ field: 'dataset' });
  });
});

describe('of records together, these are errors:', () => {
  it.each([
    ['took-part', { subject: 'nobody' }, 'subject'],
    ['took-part', { object: 'nowhere' }, 'object'],
    ['took-part', { properties: { onBehalfOf: ['alphaville', 'gammatown'] } }, 'properties.onBehalfOf'],
    ['spoke-for', { properties: { event: 'ball' } }, 'properties.event'],
    ['date', { entity: 'ball' }, 'entity'],
    ['sisters', { evidence: [{ document: 'diary', row: 4 }] }, 'evidence[0].document'],
    ['doc', { publisher: 'herald' }, 'publisher'],
    ['two-cities', { right: 'gammatown' }, 'right'],
  ])('%s: a dangling id %j', async (id, change, field) => {
    expect(await errorOf(id, change)).toMatchObject({ code: 'NOT_FOUND', field });
  });

  it('a dangling id, said of the graph only where it was asked', async () => {
    const change = { subject: 'gammatown' };
    expect(await errorOf('sisters', change)).toMatchObject({
      message: '"gammatown" is not in these records',
      remedy: expect.stringContaining('--store'),
    });
    const records = { ...alphaville(), sisters: { ...alphaville()['sisters'], ...change } };
    const { errors } = await checkLines(Object.values(records), {
      kindsOf: async () => new Map(),
      lengthsOf: async () => new Map(),
    });
    expect(errors).toMatchObject([{ message: '"gammatown" is neither in these records nor in the graph' }]);
  });

  it('a domain violation, and a range violation', async () => {
    expect(await errorOf('sisters', { subject: 'ada' })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'subject',
      message: 'a Person cannot be the subject of SISTER_CITY_OF',
    });
    expect(await errorOf('took-part', { object: 'betaburg' })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'object',
      message: 'a City cannot be the object of PARTICIPATED_IN',
    });
    expect(await errorOf('sisters', { subject: 'doc' })).toMatchObject({ code: 'ONTOLOGY_VIOLATION' });
  });

  it('a domain violation against what the graph knows', async () => {
    const known: Known = {
      kindsOf: async () => new Map([['betaburg', 'Person' as Kind]]),
      lengthsOf: async () => new Map(),
    };
    const { betaburg, ...others } = alphaville();
    const { errors } = await checkLines(Object.values(others), known);
    expect(errors.filter(({ record }) => record === 'sisters')).toMatchObject([
      { field: 'subject', line: 10 },
    ]);
  });

  it('the same id twice with different content, with both places', async () => {
    expect(await errorsWith({ ...alphaville()['sisters'], valid: '1981/' })).toMatchObject([
      {
        code: 'INVALID_INPUT',
        record: 'sisters',
        field: 'id',
        line: 13,
        message: '"sisters" has another content at -:11',
      },
    ]);
    expect(await errorsWith({ ...alphaville()['date'], id: 'sisters' })).toMatchObject([
      { field: 'id', line: 13 },
    ]);
  });

  it('an id that is of one kind here and of another there, in whatever dataset', async () => {
    const region = { record: 'entity', id: 'betaburg', kind: 'Region', dataset: 'other' };
    expect(await errorsWith(region)).toMatchObject([
      {
        code: 'ONTOLOGY_VIOLATION',
        field: 'kind',
        line: 13,
        message: '"betaburg" is a Region here and a City at -:4',
      },
    ]);
  });

  it('a fact without evidence, unless its basis is external', async () => {
    expect(await errorOf('sisters', { evidence: [] })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'evidence',
    });
    expect(await errorOf('sisters', { evidence: undefined })).toMatchObject({ field: 'evidence' });
    const guess = { evidence: undefined, properties: { basis: 'guess' } };
    expect(await errorOf('sisters', guess)).toMatchObject({ field: 'evidence' });
    expect(await errorOf('date', { evidence: undefined })).toMatchObject({ field: 'evidence' });
    const sisters = { ...alphaville()['sisters'], evidence: undefined };
    expect(
      await errorsWith({ ...sisters, id: 'a', ...external }, { ...sisters, id: 'b', basis: 'external' }),
    ).toEqual([]);
  });

  it('evidence whose document is none', async () => {
    expect(await errorOf('sisters', { evidence: [{ document: 'ada', row: 1 }] })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'evidence[0].document',
      message: '"ada" is a Person, not a document',
    });
  });

  it('evidence that does not fit the text, with document, relation and offset', async () => {
    const { start, end, digest } = evidenceOf('since 1980');
    const evidence = [{ document: 'doc', start: start + 1, end: end + 1, digest }];
    const error = await errorOf('sisters', { evidence });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', field: 'evidence[0]', offset: start + 1 });
    expect(error.message).toContain(`in doc: the words at characters ${start + 1} to ${end + 1}`);
  });

  it('evidence beyond the end of a text, also of one that only its length is known of', async () => {
    const evidence = [{ document: 'doc', start: 5000, end: 5010, digest: digestOf('words') }];
    expect((await errorOf('sisters', { evidence })).message).toContain('outside the text');
    const { text, ...doc } = alphaville()['doc'] as Loose;
    const records = { ...alphaville(), doc } as Record<string, Loose>;
    records['sisters'] = { ...records['sisters'], evidence };
    const { errors } = await checkLines(Object.values(records));
    expect(errors).toMatchObject([{ record: 'sisters', field: 'evidence[0]', offset: 5000 }]);
  });

  it('a text that is not the one of the digest, or not of the length', async () => {
    expect(await errorOf('doc', { sha256: sha256('another text') })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'sha256',
      remedy: `The text given has ${sha256(TEXT)}.`,
    });
    expect(await errorOf('doc', { sha256: undefined })).toMatchObject({ field: 'sha256' });
    expect(await errorOf('doc', { length: TEXT.length + 1 })).toMatchObject({ field: 'length' });
  });

  it('a judgement of one entity, or of two of different kinds', async () => {
    expect(await errorOf('two-cities', { right: 'alphaville' })).toMatchObject({ field: 'right' });
    expect(await errorOf('two-cities', { right: 'ada' })).toMatchObject({
      code: 'ONTOLOGY_VIOLATION',
      field: 'right',
    });
  });
});

describe('these are fine:', () => {
  const fine = async (...more: Loose[]) => expect(await errorsWith(...more)).toEqual([]);

  it('languages that nobody has heard of', async () => {
    await fine({ record: 'entity', id: 'x', kind: 'City', names: [{ text: 'X', lang: 'qaa-x-alpha' }] });
  });

  it('types that the ontology does not list', async () => {
    await fine({ record: 'entity', id: 'x', kind: 'Event', type: 'garden_party' });
  });

  it('one quantity where several may stand, or several', async () => {
    const guests = alphaville()['guests'] as Loose;
    await fine(
      { ...guests, id: 'one', value: { value: 4, comparator: 'eq' } },
      {
        ...guests,
        id: 'two',
        value: [
          { value: 4, comparator: 'eq' },
          { value: 5, comparator: 'lt', unit: 'boat' },
        ],
      },
    );
  });

  it('basis, notes, polarity and a literal date on every relation', async () => {
    const properties = {
      basis: 'external',
      notes: ['a'],
      polarity: 'denied',
      dateText: 'in spring',
      weekday: 'Tuesday',
    };
    await fine({ ...alphaville()['sisters'], id: 'denied', properties });
    await fine({ ...alphaville()['sisters'], id: 'denied', polarity: 'denied', notes: ['a'] });
  });

  it('evidence that names a row of a table', async () => {
    const evidence = [{ document: 'doc', row: 412, key: 'Q1|Q2' }];
    await fine({ ...alphaville()['sisters'], id: 'imported', evidence });
  });

  it('the same record twice, counted as a duplicate', async () => {
    const records = Object.values(alphaville());
    const reordered = Object.fromEntries(Object.entries(alphaville()['sisters'] as Loose).reverse());
    const checked = await checkLines([...records, { ...reordered, notes: null }]);
    expect(checked.errors).toEqual([]);
    expect(checked.duplicates).toBe(1);
    expect(checked.records).toHaveLength(records.length);
  });

  it('a claim of the same id in another dataset, where ids are its own', async () => {
    await fine({ ...alphaville()['sisters'], valid: '1981', dataset: 'other' });
  });

  it('old versions of a record beside the one that holds now', async () => {
    const sisters = alphaville()['sisters'] as Loose;
    const checked = await checkLines([
      ...Object.values(alphaville()),
      { ...sisters, valid: '1979/', recorded: '2026-01-01T00:00:00Z', retracted: '2026-01-02T00:00:00Z' },
      { ...sisters, valid: '1978/', retracted: '2026-01-01T00:00:00.123Z' },
    ]);
    expect(checked.errors).toEqual([]);
    expect(checked.records).toHaveLength(14);
  });

  it('records of several datasets in one file', async () => {
    const checked = await checkLines([
      ...Object.values(alphaville()),
      { record: 'entity', id: 'gammatown', kind: 'City', dataset: 'gamma' },
    ]);
    expect(checked.datasets).toEqual([{ id: 'alphaville' }, { id: 'gamma' }]);
    expect(checked.records.at(-1)?.dataset).toBe('gamma');
  });
});

describe('errors', () => {
  it('are all counted, and the first hundred are listed in the order of lines', async () => {
    const many = Array.from({ length: 150 }, (_, index) => ({
      ...alphaville()['sisters'],
      id: `s${index}`,
      valid: 'x',
    }));
    const checked = await checkLines([...Object.values(alphaville()), ...many]);
    expect(checked.errorCount).toBe(150);
    expect(checked.errors.map(({ line }) => line)).toEqual(
      Array.from({ length: 100 }, (_, index) => 13 + index),
    );
  });

  it('of one record do not become errors of those that refer to it', async () => {
    expect(await errorOf('alphaville', { names: 'Alphaville' })).toMatchObject({ field: 'names' });
  });

  it.each(Object.entries(alphaville()))(
    'never come as an exception: %s with what is no text',
    async (_id, record) => {
      const hostile = { toString: 0 };
      const { properties = {} } = record as { properties?: object };
      const changed = [
        ...Object.keys(record).map((field) => ({ ...record, [field]: hostile })),
        ...Object.keys(record).map((field) => ({ ...record, [field]: [hostile] })),
        ...Object.keys(properties).map((name) => ({
          ...record,
          properties: { ...properties, [name]: hostile },
        })),
      ];
      for (const one of changed) expect((await checkLines([one])).errorCount).toBeGreaterThan(0);
    },
  );

  it('never come as an exception, whatever the lines hold', async () => {
    const anyRecord = fc.oneof(
      fc.record({
        record: fc.constantFrom('document', 'entity', 'relation', 'attribute', 'judgement'),
        id: fc.jsonValue(),
      }),
      fc.constantFrom(...Object.values(alphaville())).chain((record) =>
        fc.tuple(fc.constantFrom(...Object.keys(record)), fc.jsonValue()).map(([field, value]) => ({
          ...record,
          [field]: value,
        })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anyRecord), async (records) => {
        const checked: Checked = await checkLines(records);
        expect(checked.records.length + checked.duplicates + checked.errorCount).toBeGreaterThanOrEqual(
          records.length,
        );
      }),
    );
  });
});

describe('the content of a record', () => {
  const record = alphaville()['sisters'] as unknown as DatasetRecord;
  const doc = alphaville()['doc'] as Loose;

  it('is the same whatever the order of its keys and the time it was recorded', () => {
    const again = {
      ...Object.fromEntries(Object.entries(record).reverse()),
      dataset: 'alphaville',
      recorded: '2026-01-01T00:00:00Z',
      retracted: '2026-01-02T00:00:00Z',
      notes: null,
    };
    expect(contentHash(again as unknown as DatasetRecord)).toBe(contentHash(record));
  });

  it('is the same with and without the words that its digests stand for', () => {
    const [evidence] = (record as unknown as { evidence: Loose[] }).evidence;
    const withWords = {
      ...record,
      evidence: [{ ...evidence, exact: 'a sister city of Alphaville since 1980' }],
    };
    expect(contentHash(withWords as unknown as DatasetRecord)).toBe(contentHash(record));
    const { text, ...bare } = doc;
    expect(contentHash(bare as unknown as DatasetRecord)).toBe(contentHash(doc as unknown as DatasetRecord));
  });

  it('is another when anything else changes', () => {
    const changes: Loose[] = [
      { valid: '1981/' },
      { id: 'x' },
      { implicit: true },
      { evidence: [] },
      { object: 'x' },
    ];
    const hashes = changes.map((change) => contentHash({ ...record, ...change } as unknown as DatasetRecord));
    expect(new Set([...hashes, contentHash(record)]).size).toBe(changes.length + 1);
  });

  it('is not changed by hashing it', () => {
    const before = JSON.stringify(doc);
    contentHash(doc as unknown as DatasetRecord);
    expect(JSON.stringify(doc)).toBe(before);
  });
});
