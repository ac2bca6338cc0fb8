import { describe, expect, it } from '@jest/globals';
import { surestChains } from '../../src/graph/chains.js';

/** Layers of entities between two ends, each joined with all of the next layer. */
function layers(widths: readonly number[], confidence: (from: string, to: string) => number) {
  const all = [
    ['from'],
    ...widths.map((width, layer) =>
      Array.from({ length: width }, (_none, place) => `${layer}${letter(place)}`),
    ),
    ['to'],
  ];
  const beside = new Map<string, Map<string, number>>();
  const join = (one: string, other: string, sure: number) =>
    beside.set(one, (beside.get(one) ?? new Map<string, number>()).set(other, sure));
  for (const [place, layer] of all.slice(0, -1).entries()) {
    for (const one of layer) {
      for (const other of all[place + 1] ?? []) {
        join(one, other, confidence(one, other));
        join(other, one, confidence(one, other));
      }
    }
  }
  return beside;
}

const letter = (place: number) => String.fromCharCode(97 + place);

describe('the surest chains', () => {
  it('are found among far more than can be gone through', () => {
    const last = /^(from|to|\dt)$/;
    const beside = layers([20, 20, 20, 20, 20], (one, other) =>
      last.test(one) && last.test(other) ? 0.9 : 0.5,
    );
    const found = surestChains(beside, 'from', 'to', 6, 3);
    expect(found.map((chain) => chain.slice(1, -1).join(' '))).toEqual([
      '0t 1t 2t 3t 4t',
      '0a 1a 2a 3a 4a',
      '0a 1a 2a 3a 4b',
    ]);
  });

  it('are as sure as their weakest step', () => {
    const beside = layers([2, 2], (one) => (one === 'from' ? 0.3 : one === '0b' ? 0.8 : 0.6));
    expect(surestChains(beside, 'from', 'to', 3, 9)).toHaveLength(4);
    expect(surestChains(beside, 'from', 'to', 2, 9)).toEqual([]);
  });
});
