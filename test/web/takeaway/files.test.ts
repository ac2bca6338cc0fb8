import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FORMATS as FORMATS_OF_SERVICE } from '../../../src/export/formats.js';
import { readRequest } from '../../../src/export/request.js';
import { between, EXTENSIONS, FORMATS, only, requestOf } from '../../../web/src/takeaway/export-request.js';
import { fileName } from '../../../web/src/takeaway/file-name.js';
import { legendOf } from '../../../web/src/takeaway/legend.js';
import { tabSeparated } from '../../../web/src/takeaway/table.js';
import { EMPTY, type Filters } from '../../../web/src/view/view.js';

const NODES = [{ id: 'city/alphaville' }, { id: 'city/betatown' }];
const FACTS = [{ predicate: 'SISTER_CITY_OF' }, { predicate: 'LOCATED_IN' }, { predicate: 'SISTER_CITY_OF' }];
const ALL = ['SISTER_CITY_OF', 'LOCATED_IN', 'HOSTED'];

/** What the service makes of the parameters. */
function asked(facts: readonly { predicate: string }[], filters: Partial<Filters>) {
  const parameters = between(NODES, facts, { ...EMPTY.filters, ...filters }, ALL);
  const { hops, around, predicates, filter } = readRequest(
    Object.fromEntries(parameters.map(([name, value]) => [name, [value]])),
  );
  return { hops, around, predicates, filter };
}

describe('files of what is on the screen', () => {
  it('are offered in every format that the service has, under its extension', () => {
    expect([...FORMATS].sort()).toEqual(Object.keys(FORMATS_OF_SERVICE).sort());
    for (const format of FORMATS) expect(EXTENSIONS[format]).toBe(FORMATS_OF_SERVICE[format].extension);
  });

  it('ask for the entities shown and nothing around them', () => {
    expect(asked(FACTS, {})).toEqual({
      hops: 0,
      around: ['city/alphaville', 'city/betatown'],
      predicates: undefined,
      filter: {},
    });
  });

  it('pass on every filter of the view', () => {
    const filters = {
      during: '2020-10',
      certainly: true,
      minConfidence: 0.7,
      implicit: false,
      documents: ['document/one', 'document/two'],
    };
    expect(asked(FACTS, filters).filter).toEqual({
      during: '2020-10',
      certainty: 'CERTAINLY',
      minConfidence: 0.7,
      includeImplicit: false,
      documents: ['document/one', 'document/two'],
    });
  });

  it('name the predicates shown where some are hidden, and never ask for those', () => {
    expect(asked(FACTS, { hiddenPredicates: ['HOSTED'] }).predicates).toEqual([
      'LOCATED_IN',
      'SISTER_CITY_OF',
    ]);
    expect(asked([], { hiddenPredicates: ['HOSTED'] }).predicates).toEqual(['SISTER_CITY_OF', 'LOCATED_IN']);
  });

  it('name each fact where a place shows something else than all between its entities', () => {
    const fact = (id: string) => ({ id, predicate: 'SISTER_CITY_OF' });
    const read = (facts: readonly ReturnType<typeof fact>[]) =>
      readRequest(Object.fromEntries(only(NODES, facts).map(([name, value]) => [name, [value]])));
    expect(read([fact('alpha:1'), fact('alpha:2')])).toMatchObject({
      around: ['city/alphaville', 'city/betatown'],
      hops: 0,
      predicates: ['SISTER_CITY_OF'],
      facts: ['alpha:1', 'alpha:2'],
    });
    expect(read([]).facts).toHaveLength(1);
    const strange = ['a, b', 'say "so"', ' c '].map((id) => ({ id }));
    const written = Object.fromEntries(only(strange, []).map(([name, value]) => [name, [value]]));
    expect(readRequest(written).around).toEqual(strange.map(({ id }) => id));
  });

  it('are asked for by a form where an address would be too long', () => {
    const short = requestOf([['around', 'city/alphaville,city/betatown']]);
    expect(short).toEqual({ address: 'export?around=city%2Falphaville%2Ccity%2Fbetatown', init: {} });
    const ids = Array.from({ length: 800 }, (_, at) => `city/placeholder-${at}`).join(',');
    const long = requestOf([['around', ids]]);
    expect(long.address).toBe('export');
    expect(long.init.method).toBe('POST');
    expect(new URLSearchParams(String(long.init.body)).get('around')).toBe(ids);
  });

  it('are called by what they are about and the day, in any script', () => {
    const day = new Date(2026, 0, 5);
    expect(fileName(['Alpha Ville', 'Bêta/Town'], day, '.gexf')).toBe(
      'parley-alpha-ville-bêta-town-2026-01-05.gexf',
    );
    expect(fileName(['甲城'], day, '.json')).toBe('parley-甲城-2026-01-05.json');
    expect(fileName([], day, '.svg')).toBe('parley-2026-01-05.svg');
  });

  it('never have a name that a file system stumbles over', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (subjects) => {
        const name = fileName(subjects, new Date(2026, 0, 5), '.csv.zip');
        expect(name).toMatch(/^parley-[\p{L}\p{M}\p{N}-]*2026-01-05\.csv\.zip$/u);
        expect(name).not.toContain('--');
      }),
    );
  });
});

describe('a table for the clipboard', () => {
  it('has as many cells and rows as were given, and no formula', () => {
    expect(
      tabSeparated([
        ['a\tb', 'c\r\nd'],
        ['=1+1', '-'],
      ]),
    ).toBe("a b\tc d\r\n'=1+1\t'-\r\n");
  });
});

describe('a legend', () => {
  it('explains only what is there, the most frequent first', () => {
    const fact = { implicit: false, denied: false, confidence: 1 };
    const legend = legendOf(
      [{ kind: 'CITY' }, { kind: 'PERSON' }, { kind: 'CITY' }],
      [fact, { ...fact, implicit: true }, { ...fact, implicit: true, denied: true }, fact],
    );
    expect(legend).toEqual({
      kinds: [
        { kind: 'CITY', count: 2 },
        { kind: 'PERSON', count: 1 },
      ],
      lines: [
        { line: 'stated', count: 2 },
        { line: 'denied', count: 1 },
        { line: 'implicit', count: 1 },
      ],
      faded: false,
    });
    expect(legendOf([], [{ ...fact, confidence: 0.6 }]).faded).toBe(true);
  });
});
