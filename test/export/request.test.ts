import { describe, expect, it, test } from '@jest/globals';
import { readRequest } from '../../src/export/request.js';

test('a request without more than its middle', () => {
  expect(readRequest({ around: ['city/berlin'] })).toMatchObject({
    around: ['city/berlin'],
    hops: 1,
    format: 'jsonl',
    maxNodes: 10_000,
    filter: {},
  });
});

test('lists may be repeated, or have commas in them', () => {
  const request = readRequest({
    around: ['city/berlin, city/paris', 'city/berlin'],
    predicates: ['SISTER_CITY_OF,participated_in'],
    kinds: ['CITY', 'Person'],
  });
  expect(request).toMatchObject({
    around: ['city/berlin', 'city/paris'],
    predicates: ['SISTER_CITY_OF', 'PARTICIPATED_IN'],
    kinds: ['City', 'Person'],
  });
});

test('all that restricts facts is a filter', () => {
  const request = readRequest({
    all: ['true'],
    asOf: ['2020'],
    during: ['2019/2021'],
    certainty: ['certainly'],
    includeImplicit: ['false'],
    includeUndated: ['TRUE'],
    minConfidence: ['0.5'],
    documents: ['doc/a,doc/b'],
    maxParticipants: ['50'],
    format: ['GRAPHML'],
    languages: ['zh-hant,ar'],
  });
  expect(request.around).toBeUndefined();
  expect(request).toMatchObject({ format: 'graphml', languages: ['zh-Hant', 'ar'] });
  expect(request.filter).toEqual({
    asOf: '2020',
    during: '2019/2021',
    certainty: 'CERTAINLY',
    includeImplicit: false,
    includeUndated: true,
    minConfidence: 0.5,
    documents: ['doc/a', 'doc/b'],
    maxParticipants: 50,
  });
});

test('an empty parameter is one that is not given', () => {
  expect(readRequest({ around: ['x'], predicates: [''], asOf: [''], hops: [''] })).toMatchObject({
    hops: 1,
    filter: {},
  });
});

describe('is refused', () => {
  it.each([[{}], [{ around: ['x'], all: ['true'] }], [{ all: ['false'] }]])(
    'what does not say which part: %j',
    (given) => {
      expect(() => readRequest(given)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    },
  );

  it.each([
    ['hops', '7'],
    ['hops', '-1'],
    ['hops', '1e1'],
    ['maxNodes', '10001'],
    ['maxNodes', '0'],
    ['format', 'xlsx'],
    ['predicates', 'SISTER_CITY'],
    ['predicates', 'constructor'],
    ['kinds', 'Town'],
    ['certainty', 'perhaps'],
    ['includeImplicit', 'yes'],
    ['minConfidence', '2'],
    ['minConfidence', 'NaN'],
    ['maxParticipants', '1.5'],
    ['languages', 'not a tag'],
  ])('%s=%s, by its name', (name, value) => {
    const refused = { code: 'INVALID_INPUT', message: expect.stringContaining(name), place: { field: name } };
    expect(() => readRequest({ around: ['x'], [name]: [value] })).toThrow(expect.objectContaining(refused));
  });

  it('a date that is none', () => {
    expect(() => readRequest({ all: ['true'], asOf: ['yesterday'] })).toThrow('yesterday');
  });

  it('one value given twice', () => {
    expect(() => readRequest({ all: ['true'], hops: ['1', '2'] })).toThrow('hops');
  });
});
