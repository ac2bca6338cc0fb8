import { entitiesNamed, type Identified } from '../graph/same-as.js';
import type { Kind } from '../model/ontology.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import type { SparqlEndpoint } from './sparql-endpoint.js';
import { items, sparqlQuery, textList } from './sparql-query.js';
import { WikidataClasses } from './wikidata-classes.js';
import { type Description, descriptionsOf, labelCodes } from './wikidata-descriptions.js';

/** An item as the entity that it is in the graph. */
export interface Place {
  id: string;
  /** As what it is held, else by its classes; undefined where these say nothing. */
  kind: Kind | undefined;
  /** The code of a country as `sameAs` writes it; of several items with one code only the first has it. */
  code?: string;
  description: Description;
}

/** What a run knows of items: each is asked for once. */
export class WikidataPlaces {
  private readonly known = new Map<string, Place>();
  private readonly codes = new Set<string>();
  private readonly classes: WikidataClasses;

  constructor(
    private readonly endpoint: SparqlEndpoint,
    private readonly languages: readonly string[],
    private readonly pageSize: number,
    private readonly reader: Reader,
  ) {
    this.classes = new WikidataClasses(endpoint, pageSize);
  }

  /** Makes sure that these items are known, and the countries that they are in. */
  async learn(wanted: Iterable<string>): Promise<void> {
    const places = await this.describe(wanted);
    const countries = places.flatMap(({ description }) => description.countries);
    // That something is in it says what it is, where its classes do not, also of what was described before.
    for (const country of countries) {
      if (this.known.get(country)?.kind === undefined) this.known.delete(country);
    }
    await this.describe(countries, 'Country');
  }

  /** An item that was learnt. */
  of(item: string): Place {
    const place = this.known.get(item);
    if (place === undefined) throw new Error(`not learnt: ${item}`);
    return place;
  }

  /** @param kind what they are where their classes do not say so */
  private async describe(wanted: Iterable<string>, kind?: Kind): Promise<Place[]> {
    const unknown = [...new Set(wanted)].filter((item) => !this.known.has(item));
    const places: Place[] = [];
    for (const page of inBatches(unknown, this.pageSize)) {
      const languages = textList(labelCodes(this.languages));
      const rows = await this.endpoint.selectFor(page, (some) =>
        sparqlQuery('descriptions', { items: items(some), languages }),
      );
      const described = descriptionsOf(page, rows, this.languages);
      await this.classes.learn([...described.values()].flatMap((one) => one.classes));
      const codes = [...described.values()].flatMap((one) => codeOf(one) ?? []);
      const held = await entitiesNamed(this.reader, [...page.map(wikidataId), ...codes]);
      for (const description of described.values()) {
        const place = this.placeOf(description, held, kind);
        this.known.set(description.item, place);
        places.push(place);
      }
    }
    return places;
  }

  /** An item as what is held under its id, as a country under its code, or as an entity of its own. */
  private placeOf(
    description: Description,
    held: ReadonlyMap<string, readonly Identified[]>,
    supposed: Kind | undefined,
  ): Place {
    const id = wikidataId(description.item);
    const own = placeAmong(held.get(id) ?? []);
    const kind = own?.kind ?? this.classes.kindOf(description.classes) ?? supposed;
    const code = kind === 'Country' ? codeOf(description) : undefined;
    if (code === undefined || this.codes.has(code)) return { id: own?.id ?? id, kind, description };
    const coded = (held.get(code) ?? []).filter((one) => one.kind === 'Country');
    const entity = own ?? coded[0];
    const place: Place = { id: entity?.id ?? id, kind, description };
    if (coded.length > 0 && !coded.some((one) => one.id === place.id)) return place;
    this.codes.add(code);
    return { ...place, code };
  }
}

/** The code of what may be a country: a part of a country, or a city, can have one too. */
function codeOf({ iso2 }: Description): string | undefined {
  return iso2 === undefined ? undefined : `iso3166-1:${iso2}`;
}

/** Of several that are held under one id, a place goes before what may be its government. */
function placeAmong(held: readonly Identified[]): Identified | undefined {
  return held.find(({ kind }) => kind === 'City' || kind === 'Region' || kind === 'Country') ?? held[0];
}

/** The id of an item as `sameAs` writes it, which is that of its entity where none is held. */
export function wikidataId(item: string): string {
  return `wikidata:${item}`;
}
