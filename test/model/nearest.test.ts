import { describe, expect, it } from '@jest/globals';
import { nearest, proposal } from '../../src/model/nearest.js';

const KNOWN = ['confidence', 'evidence', 'predicate', 'onBehalfOf', 'id'];

describe('the nearest name', () => {
  it.each([
    ['confidense', 'confidence'],
    ['Evidence', 'evidence'],
    ['on_behalf_of', 'onBehalfOf'],
    ['predicat', 'predicate'],
    ['ID', 'id'],
  ])('to %s is %s', (mistyped, name) => {
    expect(nearest(mistyped, KNOWN)).toBe(name);
  });

  it.each(['colour', 'x', '', 'a'.repeat(1000)])('to %j is none', (mistyped) => {
    expect(nearest(mistyped, KNOWN)).toBeUndefined();
  });

  it('is proposed, or all that is known where none is near', () => {
    expect(proposal('evidense', KNOWN)).toBe('Did you mean "evidence"?');
    expect(proposal('colour', ['red', 'green'])).toBe('Known are: red, green.');
    expect(proposal('colour', [])).toBe('None is known here.');
  });
});
