import { describe, expect, it } from '@jest/globals';
import { ParleyError } from '../../src/errors.js';
import { edgeListOf } from '../../src/measure/edge-list.js';
import { type MeasureLimits, measure } from '../../src/measure/run.js';
import { Turns } from '../../src/measure/turns.js';

const roomy: MeasureLimits = { nodes: 1e6, edges: 1e6, steps: 1e12, timeout: 30_000 };

/** So many in a ring, each joined with some further on. */
function ring(order: number, chords = [1]) {
  const names = Array.from({ length: order }, (_none, number) => `n${number}`);
  const pairs = names.flatMap((name, number) =>
    chords.map((step) => [name, names[(number + step) % order] as string] as const),
  );
  return edgeListOf(names, pairs);
}

/** Betweenness of this takes minutes. */
const endless = { network: ring(40_000, [1, 2, 5, 40, 1003]), measures: ['betweenness'] as const, seed: 1 };

describe('measuring on a thread of its own', () => {
  it('answers with what was asked for, and nothing else', async () => {
    const measured = await measure({ network: ring(4), measures: ['degree', 'density'], seed: 1 }, roomy);
    expect(Object.keys(measured).sort()).toEqual(['degree', 'density']);
    expect([...(measured.degree ?? [])]).toEqual([2, 2, 2, 2]);
    expect(measured.density).toBeCloseTo(4 / 6, 12);
  });

  it('leaves the thread that asks free to do other things', async () => {
    const measuring = measure({ ...endless, network: ring(1500, [1, 7, 31]) }, roomy);
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await measuring;
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });

  it.each([
    ['nodes', { nodes: 3 }],
    ['edges', { edges: 3 }],
    ['steps for betweenness', { steps: 31 }],
  ])('refuses more %s than are allowed, and says what to do', async (what, limit) => {
    const task = { network: ring(4), measures: ['betweenness'] as const, seed: 1 };
    await expect(measure(task, { ...roomy, ...limit })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining(what),
      remedy: expect.stringContaining('betweenness'),
    });
    await expect(measure({ ...task, measures: ['degree'] }, { ...roomy, steps: 1 })).resolves.toBeDefined();
  });

  it('ends with its time', async () => {
    await expect(measure(endless, { ...roomy, timeout: 300 })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('300 ms'),
    });
  });

  it('ends when the request is called off, and lets the next one have its turn', async () => {
    const off = new AbortController();
    const many = Array.from({ length: 6 }, () => measure(endless, roomy, off.signal));
    const outcomes = Promise.allSettled(many);
    setTimeout(() => off.abort(), 200);
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'LIMIT_EXCEEDED' } });
    }
    await expect(measure({ ...endless, network: ring(5) }, roomy)).resolves.toBeDefined();
  });
});

describe('turns', () => {
  const never = new AbortController().signal;
  const why = () => new ParleyError('LIMIT_EXCEEDED', 'off');

  it('are taken by so many at a time, in order, and refused to those for whom there is no room', async () => {
    const turns = new Turns(1, 2);
    const order: string[] = [];
    const done = await turns.take(never, why);
    const waiting = ['b', 'c'].map(async (name) => {
      const next = await turns.take(never, why);
      order.push(name);
      next();
    });
    await expect(turns.take(never, why)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(order).toEqual([]);
    done();
    await Promise.all(waiting);
    expect(order).toEqual(['b', 'c']);
    (await turns.take(never, why))();
  });

  it('are given up by who is called off while waiting', async () => {
    const turns = new Turns(1, 5);
    const done = await turns.take(never, why);
    const off = new AbortController();
    const waiting = turns.take(off.signal, why);
    off.abort();
    await expect(waiting).rejects.toMatchObject({ message: 'off' });
    done();
    (await turns.take(never, why))();
  });
});
