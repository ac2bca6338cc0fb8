import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitOf, frameAround, frameOf, middle, project, toScreen } from '../../../web/src/map/projection.js';

const size = fc.record({
  width: fc.integer({ min: 200, max: 1600 }),
  height: fc.integer({ min: 150, max: 1000 }),
});
const frame = fc.record({
  longitude: fc.double({ min: -170, max: 170, noNaN: true }),
  latitude: fc.double({ min: -50, max: 75, noNaN: true }),
  zoom: fc.double({ min: 1.1, max: 30, noNaN: true }),
});

test('the whole world is within the picture, north up and east to the right', () => {
  fc.assert(
    fc.property(
      size,
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -56, max: 83, noNaN: true }),
      (picture, longitude, latitude) => {
        const [x, y] = toScreen(fitOf(picture), project(longitude, latitude));
        expect(x >= 0 && x <= picture.width && y >= 0 && y <= picture.height).toBe(true);
      },
    ),
  );
  expect(project(10, 60)[1]).toBeLessThan(project(10, 20)[1]);
  expect(project(100, 0)[0]).toBeGreaterThan(project(-100, 0)[0]);
});

test('a frame is what its fit shows', () => {
  fc.assert(
    fc.property(size, frame, (picture, wanted) => {
      const shown = frameOf(picture, fitOf(picture, wanted));
      expect(shown?.zoom).toBeCloseTo(wanted.zoom, 6);
      expect(shown?.longitude).toBeCloseTo(wanted.longitude, 3);
      expect(shown?.latitude).toBeCloseTo(wanted.latitude, 3);
    }),
  );
  expect(frameOf({ width: 800, height: 400 }, fitOf({ width: 800, height: 400 }))).toBeUndefined();
});

test('a frame around places shows all of them', () => {
  fc.assert(
    fc.property(
      size,
      fc.array(fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -55, max: 80 })), {
        minLength: 1,
        maxLength: 20,
      }),
      (picture, places) => {
        const points = places.map(([longitude, latitude]) => project(longitude, latitude));
        const fit = fitOf(picture, frameAround(picture, points));
        for (const [x, y] of points.map((one) => toScreen(fit, one))) {
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x).toBeLessThanOrEqual(picture.width + 1);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(y).toBeLessThanOrEqual(picture.height + 1);
        }
      },
    ),
  );
  expect(frameAround({ width: 800, height: 400 }, [])).toBeUndefined();
});

test('the middle of a country is that of its largest part', () => {
  const square = (west: number, south: number, degrees: number): [number, number][][] => [
    [
      [west, south],
      [west, south + degrees],
      [west + degrees, south + degrees],
      [west + degrees, south],
      [west, south],
    ],
  ];
  const [x, y] = middle({ type: 'MultiPolygon', coordinates: [square(100, 0, 2), square(0, 0, 20)] });
  const [wantedX, wantedY] = project(10, 10);
  expect(Math.hypot(x - wantedX, y - wantedY)).toBeLessThan(3);
});
