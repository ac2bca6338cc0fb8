import { describe, expect, it } from '@jest/globals';
import { costOf } from '../../src/traverse/cost.js';
import type { Selection, Step } from '../../src/traverse/plan.js';

function step(key: string, size: number | undefined, of?: Selection): Step {
  const field = { value: () => null, ...(size === undefined ? {} : { size: () => size }) };
  return {
    key,
    name: key,
    field,
    args: {},
    nullable: false,
    nullableItems: false,
    ...(of === undefined ? {} : { of }),
  };
}

function selection(...types: Step[][]): Selection {
  return { steps: new Map(types.map((steps, place) => [`Type${place}`, steps])), typeOf: () => 'Type0' };
}

describe('the cost of a plan', () => {
  it('is the number of objects that its lists may hold, each times its parents', () => {
    const third = selection([step('name', undefined)]);
    const second = selection([step('parts', 10, third), step('title', undefined)]);
    const plan = selection([step('list', 25, second)]);
    expect(costOf(plan)).toEqual({ objects: 25 + 250, dearest: ['list', 'parts'] });
  });

  it('passes through steps that hold no list', () => {
    const nodes = selection([step('facts', 2)]);
    const edges = selection([step('node', undefined, nodes)]);
    expect(costOf(selection([step('list', 100, selection([step('edges', undefined, edges)]))]))).toEqual({
      objects: 300,
      dearest: ['list', 'edges', 'node', 'facts'],
    });
  });

  it('counts the dearest of the types that may stand at a place', () => {
    const either = selection([step('few', 2)], [step('many', 50), step('more', 5)]);
    expect(costOf(selection([step('one', 1, either)]))).toEqual({ objects: 56, dearest: ['one', 'many'] });
  });

  it('is worked out once for a part, however many times it is shared', () => {
    // 2 to the power of 400 ways lead to the leaf.
    let part = selection([step('leaf', 1)]);
    for (let level = 0; level < 400; level += 1) part = selection([step('a', 2, part), step('b', 2, part)]);
    expect(costOf(part).objects).toBeGreaterThan(1e100);
  });
});
