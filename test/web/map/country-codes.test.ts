import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { alpha2, alpha2s } from '../../../web/src/map/country-codes.js';

interface Atlas {
  objects: { countries: { geometries: { id?: string; properties: { name: string } }[] } };
}

const atlas = createRequire(import.meta.url)('world-atlas/countries-110m.json') as Atlas;
const outlined = atlas.objects.countries.geometries;

test('every outlined country with a number but Antarctica has two letters that a browser can name', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  for (const { id, properties } of outlined) {
    if (id === undefined || id === '010') continue;
    const code = alpha2(id);
    expect([properties.name, code && names.of(code)]).toEqual([properties.name, expect.any(String)]);
  }
});

test('no two countries have the same letters', () => {
  const codes = outlined.flatMap(({ id }) => (id === undefined ? [] : (alpha2(id) ?? [])));
  expect(new Set(codes).size).toBe(codes.length);
  expect(alpha2s.size).toBe(codes.length + 1);
});

test.each([
  ['156', 'CN'],
  ['276', 'DE'],
  ['826', 'GB'],
  ['854', 'BF'],
])('%s is %s', (number, code) => {
  expect(alpha2(number)).toBe(code);
});
