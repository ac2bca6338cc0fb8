import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Body, LEASH, layOut } from '../../../web/src/graph/layout.js';
import type { Point } from '../../../web/src/graph/point.js';
import { startBeside } from '../../../web/src/graph/start.js';

const body = (id: string, more: Partial<Body> = {}): Body => ({
  id,
  radius: 12,
  width: 90,
  height: 30,
  pinned: false,
  stage: 0,
  ...more,
});

const star = (n: number) => ({
  bodies: [body('hub'), ...Array.from({ length: n }, (_, i) => body(`n${i}`, { stage: 1, origin: 'hub' }))],
  links: Array.from({ length: n }, (_, i) => ['hub', `n${i}`] as const),
  aspect: 1.5,
});

const distance = (one: Point | undefined, other: Point | undefined) =>
  Math.hypot(
    (one?.x ?? Number.NaN) - (other?.x ?? Number.NaN),
    (one?.y ?? Number.NaN) - (other?.y ?? Number.NaN),
  );

/** Graphs of some nodes, of which some have a place and some of those are pinned. */
const tasks = fc
  .array(
    fc.record({
      at: fc.option(
        fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
        {
          nil: undefined,
        },
      ),
      pinned: fc.boolean(),
      stage: fc.integer({ min: 0, max: 2 }),
      width: fc.integer({ min: 20, max: 130 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .chain((nodes) => {
    const bodies = nodes.map((node, i) =>
      body(`n${i}`, { ...node, pinned: node.pinned && node.at !== undefined }),
    );
    const id = fc.constantFrom(...bodies.map((one) => one.id));
    return fc
      .array(fc.tuple(id, id), { maxLength: 20 })
      .map((links) => ({ bodies, links: links.filter(([one, other]) => one !== other), aspect: 1.4 }));
  });

test('every node gets a place, pins stay, and what was there gives way by the leash at most', () => {
  fc.assert(
    fc.property(tasks, (task) => {
      const places = layOut(task);
      for (const { id, at, pinned } of task.bodies) {
        const place = places.get(id);
        expect(Number.isFinite(place?.x) && Number.isFinite(place?.y)).toBe(true);
        if (at === undefined) continue;
        if (pinned) expect(place).toEqual(at);
        else expect(distance(place, at)).toBeLessThanOrEqual(LEASH + 1e-6);
      }
    }),
    { numRuns: 40 },
  );
});

test('the same task has the same answer', () => {
  fc.assert(
    fc.property(tasks, (task) => expect([...layOut(task)]).toEqual([...layOut(task)])),
    { numRuns: 10 },
  );
});

test('labels of a fresh layout do not lie on each other', () => {
  const task = star(24);
  const places = layOut(task);
  const boxes = task.bodies.map(({ id, width, height, radius }) => {
    const { x, y } = places.get(id) as Point;
    return { left: x - width / 2, right: x + width / 2, top: y - radius, bottom: y + radius + height };
  });
  const overlaps = boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      ),
  );
  expect(overlaps).toHaveLength(0);
});

test('new nodes settle near the one they came from, and those already there hardly move', () => {
  const before = star(12);
  const old = layOut(before);
  const newcomers = Array.from({ length: 10 }, (_, i) => body(`m${i}`, { stage: 2, origin: 'n3' }));
  const after = layOut({
    bodies: [...before.bodies.map((one) => ({ ...one, at: old.get(one.id) })), ...newcomers],
    links: [...before.links, ...newcomers.map(({ id }) => ['n3', id] as const)],
    aspect: 1.5,
  });
  const moved = before.bodies.map(({ id }) => distance(old.get(id), after.get(id)));
  expect(Math.max(...moved)).toBeLessThanOrEqual(LEASH + 1e-6);
  const toOrigin = newcomers.map(({ id }) => distance(after.get(id), after.get('n3')));
  const toHub = newcomers.map(({ id }) => distance(after.get(id), after.get('hub')));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean(toOrigin)).toBeLessThan(mean(toHub));
});

test('what came from a node starts beside it, and what followed from that one beside the next', () => {
  const places = new Map([
    ['a', { x: 300, y: 0 }],
    ['b', { x: -300, y: 0 }],
  ]);
  startBeside(
    [body('far'), body('near', { origin: 'a' }), body('lone')],
    [
      ['near', 'far'],
      ['a', 'near'],
    ],
    places,
  );
  expect(distance(places.get('near'), places.get('a'))).toBeLessThan(150);
  expect(distance(places.get('far'), places.get('near'))).toBeLessThan(150);
  // Away from the middle of what is there.
  expect(places.get('near')?.x).toBeGreaterThan(300);
  expect(places.has('lone')).toBe(true);
});
