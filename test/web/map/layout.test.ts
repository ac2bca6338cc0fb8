import { expect, test } from '@jest/globals';
import { comparedLayout } from '../../../web/src/map/comparison-layout.js';
import { codeIn, countCountries } from '../../../web/src/map/countries.js';
import { layOut, pairOf, type Spot } from '../../../web/src/map/drawing.js';
import { markedOf } from '../../../web/src/map/marked.js';
import { sceneLayout } from '../../../web/src/map/scene-layout.js';
import type { SceneFact, SceneNode } from '../../../web/src/scene/scene.js';
import { city, sister } from './cities.js';

const name = (text: string) => ({ text, language: 'en', direction: 'LTR' as const });
const at = (longitude: number) => ({ longitude, latitude: 10 });
const spot = (id: string, location: Spot['location']): Spot => ({
  id,
  kind: 'CITY',
  name: name(id),
  location,
  look: 'kind',
});
const join = (from: string, to: string) => ({
  from,
  to,
  facts: [`d:${from}-${to}`],
  look: 'stated' as const,
});

test('what has no coordinates is counted and not drawn', () => {
  const { drawing, unplaced, joins } = layOut(
    [spot('a', at(0)), spot('b', at(20)), spot('c', null)],
    [join('a', 'b'), join('a', 'c')],
  );
  expect(drawing.places.map(({ id, links }) => [id, links])).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(drawing.links).toHaveLength(1);
  expect(unplaced.map(({ id }) => id)).toEqual(['c']);
  expect(joins).toBe(2);
});

test('a place at the equator and the prime meridian is a place', () => {
  expect(layOut([spot('a', { longitude: 0, latitude: 0 })], []).unplaced).toEqual([]);
});

test('links of the same two places lie beside each other', () => {
  const { drawing } = layOut([spot('a', at(0)), spot('b', at(20))], [join('a', 'b'), join('b', 'a')]);
  const [one, other] = drawing.links.map(({ bow }) => bow.control);
  expect(one).not.toEqual(other);
});

test('what is selected stands out with its links and their other ends', () => {
  const { drawing } = layOut(
    [spot('a', at(0)), spot('b', at(20)), spot('c', at(40))],
    [join('a', 'b'), join('b', 'c')],
  );
  const ids = (id: string) =>
    markedOf(drawing, id)
      ?.places.map((place) => place.id)
      .sort();
  expect(ids('a')).toEqual(['a', 'b']);
  expect(ids('b')).toEqual(['a', 'b', 'c']);
  expect(ids('d:b-c')).toEqual(['b', 'c']);
  expect(markedOf(drawing, 'd:unknown')).toBeUndefined();
});

const node = (id: string, kind: string, location: SceneNode['location']): SceneNode => ({
  id,
  kind,
  type: null,
  name: name(id),
  location,
  date: null,
  degree: 1,
});
const fact = (id: string, subject: string, object: string, more: Partial<SceneFact> = {}): SceneFact => ({
  id,
  predicate: 'SISTER_CITY_OF',
  subject,
  object,
  confidence: 1,
  implicit: false,
  denied: false,
  valid: null,
  documents: [],
  ...more,
});

test('facts of one predicate are one link, opened at what a source states, and nothing denied is one', () => {
  const nodes = [node('a', 'CITY', at(0)), node('b', 'CITY', at(20)), node('p', 'PERSON', null)];
  const { joins, layout } = sceneLayout({
    nodes,
    facts: [
      fact('d:1', 'a', 'b', { implicit: true }),
      fact('d:2', 'b', 'a'),
      fact('d:3', 'a', 'b', { predicate: 'EXCHANGED_VISITS_WITH' }),
      fact('d:4', 'a', 'b', { predicate: 'COOPERATED_WITH', denied: true }),
      fact('d:5', 'p', 'a', { predicate: 'REPRESENTED' }),
    ],
  });
  expect(joins.map(({ facts, look }) => [facts, look])).toEqual([
    [['d:2', 'd:1'], 'stated'],
    [['d:3'], 'other'],
  ]);
  expect(layout.unplaced).toEqual([]);
});

test('a partnership is active, dormant or of no known meeting, and never dormant for want of one', () => {
  const nodes = ['a', 'b', 'c', 'd'].map((id, place) => node(id, 'CITY', at(place * 20)));
  const facts = [fact('d:1', 'a', 'b'), fact('d:2', 'a', 'c'), fact('d:3', 'a', 'd')];
  const standings = new Map([
    [pairOf('b', 'a'), { activity: 'ACTIVE' as const }],
    [pairOf('a', 'c'), { activity: 'DORMANT' as const }],
  ]);
  const { joins } = sceneLayout({ nodes, facts }, standings);
  expect(joins.map(({ look }) => look)).toEqual(['active', 'dormant', 'unknown']);
});

test('the countries of partnerships are added up, those at home once', () => {
  const country = (id: string) => ({ id, name: name(id) });
  const { countries, ofNone } = countCountries([
    { one: country('x'), other: country('y'), partnerships: 5 },
    { one: country('x'), other: country('x'), partnerships: 2 },
    { one: country('y'), other: null, partnerships: 1 },
  ]);
  expect(countries.map(({ id, partnerships, atHome }) => [id, partnerships, atHome])).toEqual([
    ['x', 7, 2],
    ['y', 6, 0],
  ]);
  expect(ofNone).toBe(1);
  expect(codeIn(['https://example.org/1', 'iso3166-1:XX'])).toBe('XX');
});

test('sisters of both are joined to both', () => {
  const { layout } = comparedLayout(
    city('one', 'One', [sister('both', 'Both', 10), sister('own', 'Own', 20)], 0),
    city('two', 'Two', [sister('both', 'Both', 10)], 50),
  );
  expect(layout.drawing.links.map(({ from, to, look }) => [from, to, look])).toEqual([
    ['one', 'both', 'both'],
    ['two', 'both', 'both'],
    ['one', 'own', 'one'],
  ]);
});
