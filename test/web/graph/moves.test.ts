import { describe, expect, test } from '@jest/globals';
import { leadingOn } from '../../../web/src/graph/leads.js';
import {
  CHAINS,
  connected,
  expandBy,
  isExpanded,
  isPinned,
  moreChains,
  pageOpened,
  pinned,
  USUAL,
  unpinned,
} from '../../../web/src/graph/moves.js';
import { Surroundings } from '../../../web/src/graph/surroundings.js';
import type { SceneFact } from '../../../web/src/scene/scene.js';
import { EMPTY, type View } from '../../../web/src/view/view.js';

const view: View = { ...EMPTY, focus: ['city/a'] };

describe('expanding', () => {
  test('brings the usual number first, then as many more each time, up to the most', () => {
    const once = { ...view, ...expandBy(view, 'city/a') };
    expect(once.expansions).toEqual([{ id: 'city/a', first: USUAL }]);
    const twice = { ...once, ...expandBy(once, 'city/a', 25) };
    expect(twice.expansions).toEqual([{ id: 'city/a', first: USUAL + 25 }]);
    const often = { ...twice, ...expandBy(twice, 'city/a', 100) };
    expect(often.expansions).toEqual([{ id: 'city/a', first: 100 }]);
    expect(isExpanded(often, 'city/a')).toBe(true);
    expect(isExpanded(often, 'city/b')).toBe(false);
  });

  test('by one predicate is another expansion than by all', () => {
    const all = { ...view, ...expandBy(view, 'city/a') };
    const both = { ...all, ...expandBy(all, 'city/a', 50, 'SISTER_CITY_OF') };
    expect(both.expansions).toEqual([
      { id: 'city/a', first: USUAL },
      { id: 'city/a', first: 50, predicate: 'SISTER_CITY_OF' },
    ]);
  });
});

test('a pin goes where it was dropped last, and can be taken out', () => {
  const once = { ...view, ...pinned(view, 'city/a', { x: 10.4, y: -3.6 }) };
  expect(once.pins).toEqual([{ id: 'city/a', x: 10, y: -4 }]);
  const twice = { ...once, ...pinned(once, 'city/a', { x: 1, y: 2 }) };
  expect(twice.pins).toEqual([{ id: 'city/a', x: 1, y: 2 }]);
  expect(isPinned(twice, 'city/a')).toBe(true);
  expect(unpinned(twice, 'city/a')).toEqual({ pins: [] });
});

test('chains start with a few and grow up to the most', () => {
  const { chain } = connected('person/a', 'person/b');
  expect(chain).toEqual({ from: 'person/a', to: 'person/b', first: CHAINS });
  expect(chain && moreChains(chain).chain?.first).toBe(2 * CHAINS);
  expect(moreChains({ from: 'a', to: 'b', first: 99 }).chain?.first).toBe(100);
});

test('the page of an entity is where most is told of it', () => {
  expect(pageOpened('person/a', 'PERSON', true)).toEqual({ place: 'meetings', meetings: ['person/a'] });
  expect(pageOpened('doc/a', 'DOCUMENT', false)).toEqual({ place: 'document', document: 'doc/a' });
  expect(pageOpened('topic/a', 'TOPIC', false)).toEqual({ selected: 'topic/a' });
});

test('only predicates are offered that can lead to something shown', () => {
  const ontology = [
    { predicate: 'SISTER_CITY_OF', domain: ['CITY'], range: ['CITY'] },
    { predicate: 'SHARED_MEASURE', domain: ['CITY', 'PERSON'], range: ['MEASURE'] },
    { predicate: 'REPRESENTED', domain: ['PERSON'], range: ['CITY'] },
    { predicate: 'MEMBER_OF', domain: ['CITY'], range: ['ORGANIZATION'] },
  ];
  const filters = { hiddenKinds: ['MEASURE'], hiddenPredicates: ['MEMBER_OF'] };
  expect(leadingOn(ontology, 'CITY', filters)).toEqual(['SISTER_CITY_OF', 'REPRESENTED']);
  expect(leadingOn(ontology, 'MEASURE', filters)).toEqual(['SHARED_MEASURE']);
  expect(leadingOn(ontology, 'TOPIC', filters)).toEqual([]);
});

test('what lies near a node is its facts and neighbours; near a fact, its ends', () => {
  const fact = (id: string, subject: string, object: string) => ({ id, subject, object }) as SceneFact;
  const near = new Surroundings([
    fact('f', 'a', 'b'),
    fact('g', 'c', 'a'),
    fact('h', 'b', 'c'),
    fact('s', 'd', 'd'),
  ]);
  expect([...near.near('a')].sort()).toEqual(['a', 'b', 'c', 'f', 'g']);
  expect([...near.near('h')].sort()).toEqual(['b', 'c', 'h']);
  expect([...near.neighboursOf('d')]).toEqual([]);
  expect(near.factsOf('d').map(({ id }) => id)).toEqual(['s']);
  expect(near.fact('nothing')).toBeUndefined();
});
