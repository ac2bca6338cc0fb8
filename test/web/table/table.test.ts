import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SceneDate, SceneFact, SceneNode } from '../../../web/src/scene/scene.js';
import { ENTITY_COLUMNS, entityRows, FACT_COLUMNS, factRows, type Row } from '../../../web/src/table/rows.js';
import { found, nextOrder, type Order, readOrder, sorted, writeOrder } from '../../../web/src/table/sort.js';

const day = (text: string): SceneDate => ({
  edtf: text,
  display: `on ${text}`,
  earliestStart: text,
  latestEnd: text,
  uncertain: false,
});
const node = (id: string, text: string, date: SceneDate | null = null): SceneNode => ({
  id,
  kind: date ? 'EVENT' : 'PERSON',
  type: null,
  name: { text, language: 'en', direction: 'LTR' },
  location: null,
  date,
  degree: 7,
});
const fact = (id: string, subject: string, object: string, documents: string[]): SceneFact => ({
  id,
  predicate: 'PARTICIPATED_IN',
  subject,
  object,
  confidence: 0.9,
  implicit: false,
  denied: false,
  valid: null,
  documents,
});
const wording = {
  sort: (kind: string) => kind.toLowerCase(),
  predicate: (predicate: string) => predicate.toLowerCase(),
  basis: () => 'stated',
  source: (id: string) => `Source ${id}`,
};
const scene = {
  nodes: [
    node('person/a', 'Placeholder Älva'),
    node('person/b', 'Placeholder Zoe'),
    node('event/c', 'Gathering', day('2020-10-08')),
  ],
  facts: [
    fact('x:1', 'person/a', 'event/c', ['doc/1', 'doc/2']),
    fact('x:2', 'person/b', 'event/c', ['doc/2']),
  ],
};
const german = new Intl.Collator('de', { numeric: true }).compare;
const rows = fc.uniqueArray(
  fc.record({ id: fc.string(), name: fc.string(), count: fc.option(fc.nat(9), { nil: undefined }) }),
  { selector: ({ id }) => id, maxLength: 30 },
);
const asRow = ({ id, name, count }: { id: string; name: string; count: number | undefined }): Row => ({
  id,
  texts: { name },
  values: { count },
});

describe('rows of the tables', () => {
  it('tell of each entity how many facts are shown and which sources tell of it', () => {
    const [one, , event] = entityRows(scene, wording);
    expect(one?.values).toEqual({ date: undefined, here: 1, degree: 7, sources: 2 });
    expect(event?.values).toEqual({ date: '2020-10-08', here: 2, degree: 7, sources: 2 });
    expect(event?.texts['date']).toBe('on 2020-10-08');
  });

  it('tell of each fact in words', () => {
    const [one] = factRows(scene, wording);
    expect(one?.texts).toEqual({
      subject: 'Placeholder Älva',
      predicate: 'participated_in',
      object: 'Gathering',
      date: '',
      basis: 'stated',
      sources: 'Source doc/1 Source doc/2',
    });
  });

  it('sort by every column that there is', () => {
    for (const column of ENTITY_COLUMNS) {
      const order = { column, descending: false };
      expect(sorted(entityRows(scene, wording), order, german)).toHaveLength(3);
    }
    for (const column of FACT_COLUMNS) {
      const order = { column, descending: true };
      expect(sorted(factRows(scene, wording), order, german)).toHaveLength(2);
    }
  });
});

describe('sorting', () => {
  it('follows the alphabet of the reader', () => {
    const names = (language: string) =>
      sorted(
        ['Zeta', 'Ärmel', 'Beta'].map((name) => asRow({ id: name, name, count: 1 })),
        { column: 'name', descending: false },
        new Intl.Collator(language).compare,
      ).map(({ id }) => id);
    expect(names('de')).toEqual(['Ärmel', 'Beta', 'Zeta']);
    expect(names('sv')).toEqual(['Beta', 'Zeta', 'Ärmel']);
  });

  it('keeps all rows, puts what is not stated last in both directions, and leaves equals as they were', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (all, descending) => {
        const before = all.map(asRow);
        const after = sorted(before, { column: 'count', descending }, german);
        expect(new Set(after)).toEqual(new Set(before));
        const counts = after.map(({ values }) => values['count'] as number | undefined);
        const stated = counts.filter((count) => count !== undefined);
        expect(counts.slice(0, stated.length)).toEqual(stated);
        expect(stated).toEqual(stated.toSorted((one, other) => (descending ? other - one : one - other)));
        for (const [n, one] of after.entries()) {
          const next = after[n + 1];
          if (next === undefined || one.values['count'] !== next.values['count']) continue;
          expect(before.indexOf(one)).toBeLessThan(before.indexOf(next));
        }
      }),
    );
  });

  it('turns from up to down to as the rows come', () => {
    const up: Order = { column: 'name', descending: false };
    const down: Order = { column: 'name', descending: true };
    expect(nextOrder(undefined, 'name')).toEqual(up);
    expect(nextOrder({ column: 'date', descending: true }, 'name')).toEqual(up);
    expect(nextOrder(up, 'name')).toEqual(down);
    expect(nextOrder(down, 'name')).toBeUndefined();
  });

  it('is read from an address as it was written into it', () => {
    for (const order of [
      { column: 'name', descending: false },
      { column: 'date', descending: true },
    ])
      expect(readOrder(writeOrder(order), ENTITY_COLUMNS)).toEqual(order);
    expect(readOrder('-nothing', ENTITY_COLUMNS)).toBeUndefined();
    expect(readOrder(undefined, ENTITY_COLUMNS)).toBeUndefined();
  });
});

describe('finding in a table', () => {
  it('wants every word, in any column and order, without minding accents and capitals', () => {
    const all = entityRows(scene, wording);
    const ids = (find: string | undefined) => found(all, find).map(({ id }) => id);
    expect(ids('alva PLACE')).toEqual(['person/a']);
    expect(ids('gathering 2020')).toEqual(['event/c']);
    expect(ids('person/b')).toEqual(['person/b']);
    expect(ids('nobody')).toEqual([]);
    expect(ids(' ')).toHaveLength(3);
    expect(ids(undefined)).toHaveLength(3);
  });
});
