import fc from 'fast-check';
import {
  EMPTY,
  type Expansion,
  type Filters,
  LANGUAGES,
  type Lists,
  MAP_LAYERS,
  PLACES,
  type View,
} from '../../../web/src/view/view.js';

/** Ids as datasets give them: no `~`, which parts what belongs together in an address; else any script and any sign. */
export const arbitraryId = fc.oneof(
  fc.constantFrom('city/berlin', 'person/anna', 'event/ünal & söhne?', 'wd:Q64', 'city/北京', 'مدينة/بكين'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('~')),
);
const ids = fc.uniqueArray(arbitraryId, { maxLength: 4 });
const name = fc.stringMatching(/^[A-Z]{2,8}(_[A-Z]{2,5})?$/);
const names = fc.uniqueArray(name, { maxLength: 3 });
const count = fc.integer({ min: 1, max: 100 });
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const hundredths = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((n) => n / 100);

const arbitraryExpansion = fc
  .tuple(arbitraryId, count, maybe(name))
  .map(([id, first, predicate]): Expansion => ({ id, first, ...(predicate ? { predicate } : {}) }));

/** What is hidden, in the order in which an address is read: what usually is comes first. */
const hidden = (usual: readonly string[]) =>
  fc
    .tuple(fc.subarray([...usual]), names)
    .map(([some, others]) => [...some, ...others.filter((other) => !usual.includes(other))]);

const arbitraryFilters: fc.Arbitrary<Filters> = fc.record({
  hiddenKinds: hidden(EMPTY.filters.hiddenKinds),
  hiddenPredicates: names,
  during: maybe(fc.constantFrom('1994', '2020?-10-08', '../2020-03', '2006-10/..', '2019/2020')),
  certainly: fc.boolean(),
  minConfidence: fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
  implicit: fc.boolean(),
  documents: ids,
});

const arbitraryLists: fc.Arbitrary<Lists> = fc.record({
  metBy: maybe(fc.constant('date' as const)),
  metKinds: names,
  metBases: names,
  metPages: maybe(fc.integer({ min: 2, max: 100 })),
  pair: maybe(fc.tuple(arbitraryId, arbitraryId)),
  sheet: maybe(fc.constant('facts' as const)),
  sort: maybe(fc.constantFrom('name', '-name', 'degree')),
  find: maybe(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 })),
  hiddenColumns: hidden(EMPTY.lists.hiddenColumns),
});

/** Any view that the explorer can be in. */
export const arbitraryView: fc.Arbitrary<View> = fc.record({
  place: fc.constantFrom(...PLACES),
  language: maybe(fc.constantFrom(...LANGUAGES)),
  focus: ids,
  expansions: fc.uniqueArray(arbitraryExpansion, {
    maxLength: 4,
    selector: ({ id, predicate }) => `${id} ${predicate}`,
  }),
  chain: maybe(fc.record({ from: arbitraryId, to: arbitraryId, first: count })),
  hidden: ids,
  pins: fc.uniqueArray(
    fc.record({
      id: arbitraryId,
      x: fc.integer({ min: -5000, max: 5000 }),
      y: fc.integer({ min: -5000, max: 5000 }),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  ),
  filters: arbitraryFilters,
  selected: maybe(arbitraryId),
  document: maybe(arbitraryId),
  layer: maybe(fc.constantFrom(...MAP_LAYERS)),
  frame: maybe(
    fc.record({
      longitude: hundredths(180),
      latitude: hundredths(90),
      zoom: fc.integer({ min: 100, max: 1600 }).map((n) => n / 100),
    }),
  ),
  compare: fc.uniqueArray(arbitraryId, { maxLength: 2 }),
  meetings: ids,
  since: maybe(fc.constantFrom('2015', '2020-01', '2020-01-01')),
  lists: arbitraryLists,
});
