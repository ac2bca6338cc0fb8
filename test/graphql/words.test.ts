import { describe, expect, it } from '@jest/globals';
import { FORMAT_NAMES } from '../../src/export/formats.js';
import { CAVEATS } from '../../src/graph/caveats.js';
import { caveatText } from '../../src/graphql/caveat-text.js';
import {
  CaveatCode,
  Comparator,
  EntityKind,
  EventStatus,
  ExportFormat,
  ParticipationRole,
  Predicate,
  Presence,
  SisterCityStatus,
} from '../../src/graphql/enums.js';
import { acceptedLanguages } from '../../src/graphql/languages.js';
import { externalUrl } from '../../src/model/external-ids.js';
import { KINDS, kindProperties, PREDICATES, relationProperties } from '../../src/model/ontology.js';
import { COMPARATORS } from '../../src/model/property-values.js';

const enumOf = (type: unknown) => [...(type as { enum: readonly string[] }).enum];

describe('enums', () => {
  it('have a value for every word of the ontology', () => {
    const participated = relationProperties('PARTICIPATED_IN');
    expect(Object.values(ParticipationRole)).toEqual(
      expect.arrayContaining([...enumOf(participated['role']), 'host', 'organizer']),
    );
    expect(Object.values(Presence)).toEqual(expect.arrayContaining(enumOf(participated['presence'])));
    expect(Object.values(EventStatus).sort()).toEqual(enumOf(kindProperties('Event')['status']).sort());
    expect(Object.values(SisterCityStatus).sort()).toEqual(
      enumOf(relationProperties('SISTER_CITY_OF')['status']).sort(),
    );
    expect(Object.values(Comparator).sort()).toEqual([...COMPARATORS].sort());
    expect(Object.values(EntityKind)).toEqual(Object.keys(KINDS));
    expect(Object.values(Predicate)).toEqual(Object.keys(PREDICATES));
    expect(Object.keys(CaveatCode)).toEqual([...CAVEATS]);
  });

  it('name every format that can be exported', () => {
    expect(Object.values(ExportFormat).sort()).toEqual([...FORMAT_NAMES].sort());
    for (const [name, format] of Object.entries(ExportFormat)) expect(name).toBe(format.toUpperCase());
  });
});

describe('caveats', () => {
  it('are worded in the reader’s language, with the names of both ends, else in English', () => {
    for (const code of CAVEATS) {
      const texts = ['en', 'de', 'ar', 'zh', 'zh-TW'].map((lang) => caveatText(code, 'A', 'B', [lang]));
      expect(new Set(texts).size).toBe(5);
      expect(texts[2]).toMatch(/[\u0600-\u06ff]/);
    }
    expect(caveatText('REPRESENTATION', 'Wang', 'Müller', ['fr', 'de-AT', 'en'])).toMatch(/Wang und Müller/);
    expect(caveatText('REPRESENTATION', 'A', 'B', ['fr'])).toBe(
      caveatText('REPRESENTATION', 'A', 'B', ['en']),
    );
  });
});

describe('external ids', () => {
  it.each([
    ['wikidata:Q64', 'https://www.wikidata.org/entity/Q64'],
    ['geonames:2950159', 'https://sws.geonames.org/2950159/'],
    ['gnd:4005728-8', 'https://d-nb.info/gnd/4005728-8'],
    ['osm:relation/62422', 'https://www.openstreetmap.org/relation/62422'],
    ['https://example.org/ä b', 'https://example.org/%C3%A4%20b'],
    ['iso3166-1:PL', 'https://www.iso.org/obp/ui/#iso:code:3166:PL'],
    ['JavaScript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['urn:isbn:0451450523', 'urn:isbn:0451450523'],
    ['wikidata:', undefined],
    ['constructor:x', 'constructor:x'],
    ['no colon', undefined],
  ])('%s is %s', (id, url) => expect(externalUrl(id)).toBe(url));
});

describe('accepted languages', () => {
  it.each([
    ['de-at,de;q=0.9,en;q=0.8', ['de-AT', 'de', 'en']],
    ['en;q=0.2, ar, zh-hans;q=0.5', ['ar', 'zh-Hans', 'en']],
    ['fr;q=0, *;q=0.1, nonsense!!, en', ['en']],
    ['', []],
    [undefined, []],
  ])('%s are %j', (header, languages) => expect(acceptedLanguages(header)).toEqual(languages));
});
