import { describe, expect, it } from '@jest/globals';
import { PREDICATES } from '../../../src/model/ontology.js';
import { factGroups, SYMMETRIC } from '../../../web/src/evidence/fact-groups.js';

const fact = (id: string, predicate: string, subject: string, object: string) => ({
  id,
  predicate,
  subject: { id: subject },
  object: { id: object },
});

describe('the facts around an entity', () => {
  it('stand together by predicate and end, those with most counterparts first', () => {
    const groups = factGroups('a', [
      fact('1', 'INVITED', 'a', 'b'),
      fact('2', 'PRAISED', 'b', 'a'),
      fact('3', 'PRAISED', 'c', 'a'),
      fact('4', 'PRAISED', 'a', 'c'),
    ]);
    expect(
      groups.map(({ predicate, inverse, counterparts }) => [predicate, inverse, counterparts.length]),
    ).toEqual([
      ['PRAISED', true, 2],
      ['INVITED', false, 1],
      ['PRAISED', false, 1],
    ]);
  });

  it('name a counterpart once, with every fact that says so', () => {
    const [group] = factGroups('a', [
      fact('1', 'SISTER_CITY_OF', 'a', 'b'),
      fact('2', 'SISTER_CITY_OF', 'b', 'a'),
    ]);
    expect(group?.counterparts).toEqual([
      {
        other: { id: 'b' },
        facts: [expect.objectContaining({ id: '1' }), expect.objectContaining({ id: '2' })],
      },
    ]);
  });

  it('read from either end where the ontology says so', () => {
    const symmetric = Object.entries(PREDICATES).filter(([, entry]) => entry.symmetric);
    expect([...SYMMETRIC].sort()).toEqual(symmetric.map(([predicate]) => predicate).sort());
  });
});
