import { expect, test } from '@jest/globals';
import { nearest } from '../../../web/src/graph/nearest.js';

const places = new Map([
  ['here', { x: 0, y: 0 }],
  ['east', { x: 100, y: 0 }],
  ['further', { x: 160, y: 10 }],
  ['north', { x: 10, y: -80 }],
  ['southwest', { x: -60, y: 50 }],
]);

test('arrow keys go to the nearest that lies that way', () => {
  expect(nearest('here', 'right', places, new Set())).toBe('east');
  expect(nearest('here', 'up', places, new Set())).toBe('north');
  expect(nearest('here', 'left', places, new Set())).toBe('southwest');
  expect(nearest('north', 'up', places, new Set())).toBeUndefined();
  expect(nearest('nobody', 'up', places, new Set())).toBeUndefined();
});

test('a neighbour goes before what lies a little nearer', () => {
  expect(nearest('here', 'right', places, new Set(['further']))).toBe('further');
});
