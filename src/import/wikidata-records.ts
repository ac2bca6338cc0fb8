import type { Kind } from '../model/ontology.js';
import type { DocumentRecord, EntityRecord, RelationRecord } from '../model/records.js';
import type { Validity } from './wikidata-dates.js';
import type { TwinStatement } from './wikidata-partnerships.js';
import { type Place, wikidataId } from './wikidata-places.js';

/** The licence of all structured data of Wikidata. */
export const WIKIDATA_LICENCE = 'CC0-1.0';

/** A place that is to be an entity: its kind is known. */
export type KnownPlace = Place & { kind: Kind };

/** The source of everything that a run imports. */
export function sourceRecord(id: string, endpoint: string, today: string): DocumentRecord {
  return {
    record: 'document',
    id,
    lang: 'en',
    title: 'Wikidata: twinned administrative bodies (P190)',
    url: 'https://www.wikidata.org/wiki/Property:P190',
    accessed: today,
    licence: WIKIDATA_LICENCE,
    notes: [`Asked at ${endpoint}`],
  };
}

export function entityRecord({ id, kind, code, description }: KnownPlace): EntityRecord {
  const { item, names, latitude, longitude, population, iso2 } = description;
  const properties = { latitude, longitude, population, iso2: kind === 'Country' ? iso2 : undefined };
  const said = Object.entries(properties).filter(([, value]) => value !== undefined);
  return {
    record: 'entity',
    id,
    kind,
    names,
    sameAs: [wikidataId(item), ...(code === undefined ? [] : [code])],
    ...(said.length > 0 && { properties: Object.fromEntries(said) }),
  };
}

/** One side's statement; the other side's, where there is one, is a fact of its own. */
export function twinRecord(
  document: string,
  statement: TwinStatement,
  subject: Place,
  object: Place,
  { valid, ended }: Validity,
): RelationRecord {
  return {
    record: 'relation',
    id: statement.id,
    subject: subject.id,
    predicate: 'SISTER_CITY_OF',
    object: object.id,
    properties: { statedBy: [subject.id], ...(ended && { status: 'ended' }) },
    ...(valid && { valid }),
    evidence: [{ document, key: `${statement.item}|P190|${statement.partner}` }],
  };
}

export function countryRecord(document: string, place: Place, country: Place): RelationRecord {
  const key = `${place.description.item}|P17|${country.description.item}`;
  return {
    record: 'relation',
    id: key,
    subject: place.id,
    predicate: 'LOCATED_IN',
    object: country.id,
    evidence: [{ document, key }],
  };
}
