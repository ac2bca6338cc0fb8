import { inBatches } from '../store/batches.js';
import type { SparqlEndpoint } from './sparql-endpoint.js';
import { isItemId, itemList, items, sparqlQuery } from './sparql-query.js';
import { itemOf } from './wikidata-partnerships.js';

/** The kinds that an item with a twin may be of; a country is told apart because it cannot be anybody's sister city. */
export type PlaceKind = 'City' | 'Country' | 'Region';

/** General classes of Wikidata and what comes under them, the first that fits goes before the others. */
const GENERAL: readonly (readonly [PlaceKind, readonly string[]])[] = [
  // human settlement, city, municipality
  ['City', ['Q486972', 'Q515', 'Q15284']],
  // country, sovereign state
  ['Country', ['Q6256', 'Q3624078']],
  // administrative territorial entity, region
  ['Region', ['Q56061', 'Q82794']],
];
const CLASSES = GENERAL.flatMap(([, classes]) => classes);

/**
 * Says what kind of place an item is by its classes (P31). Each class is asked for once in a run: how far it is up to
 * a general class (P279*) is dear to find out, and most cities are of few classes.
 */
export class WikidataClasses {
  private readonly generalOf = new Map<string, Set<string>>();

  constructor(
    private readonly endpoint: SparqlEndpoint,
    private readonly pageSize: number,
  ) {}

  /** Makes sure that these classes are known. */
  async learn(classes: Iterable<string>): Promise<void> {
    const unknown = [...new Set(classes)].filter((one) => isItemId(one) && !this.generalOf.has(one)).sort();
    for (const page of inBatches(unknown, this.pageSize)) {
      const rows = await this.endpoint.selectFor(page, (some) =>
        sparqlQuery('superclasses', { classes: items(some), general: itemList(CLASSES) }),
      );
      for (const one of page) this.generalOf.set(one, new Set());
      for (const row of rows) {
        const general = itemOf(row['general']);
        if (general) this.generalOf.get(itemOf(row['class']) ?? '')?.add(general);
      }
    }
  }

  /** The kind of an item of these classes, all of which were learnt; undefined where it is no such place. */
  kindOf(classes: readonly string[]): PlaceKind | undefined {
    const above = new Set(classes.flatMap((one) => [...(this.generalOf.get(one) ?? [])]));
    return GENERAL.find(([, some]) => some.some((one) => above.has(one)))?.[0];
  }
}
