import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ALL_NAMES,
  columnsFor,
  type NameColumns,
  nameColumns,
  namesIn,
} from '../../src/model/name-columns.js';
import { chooseName } from '../../src/model/names.js';
import type { Name } from '../../src/model/records.js';

const TAGS = ['en', 'en-GB', 'de', 'de-AT', 'zh', 'zh-Hant', 'zh-Hans', 'zh-Hant-TW', 'zh-TW', 'zh-CN', 'ar'];

const name = fc.record(
  {
    text: fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('{"a"', '[b', ' c', 'Wien an der Donau')),
    lang: fc.constantFrom(...TAGS),
    origin: fc.constantFrom('asserted', 'editorial', 'derived'),
  },
  { requiredKeys: ['text'] },
) as fc.Arbitrary<Name>;

/** What `coalesce(e[$tag], e[$language], e.names, e.json)` gives. */
function found(names: readonly Name[], { column, parameters }: NameColumns): string | undefined {
  const columns = nameColumns(names);
  return column
    .map((one) => columns[one.startsWith('$') ? (parameters[one.slice(1)] ?? '') : one])
    .find((one) => one !== undefined);
}

describe('columns of names', () => {
  it('hold the name that suits the reader, as choosing among all names would have it', () => {
    const languages = fc.array(fc.constantFrom(...TAGS, 'EN-us', 'fr', 'zh-Hans-CN'), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), languages, (names, wanted) => {
        expect(chooseName(namesIn(found(names, columnsFor(wanted))), wanted)).toEqual(
          chooseName(names, wanted),
        );
      }),
    );
  });

  it('hold all names under their own column', () => {
    fc.assert(
      fc.property(fc.array(name), (names) => {
        expect(namesIn(found(names, ALL_NAMES))).toEqual(names);
      }),
    );
  });

  it('are read from a store of version 0.1, which describes an entity in one piece', () => {
    const names: Name[] = [{ text: 'Wien', lang: 'de' }];
    expect(namesIn(JSON.stringify({ names, notes: [] }))).toEqual(names);
  });
});
