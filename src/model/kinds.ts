import type { PropertyTypes } from './property-types.js';

/** What the ontology says of one kind of entity. `types` are the known sub-types; others are kept as they come. */
export interface KindEntry {
  description: string;
  types: readonly string[];
  /** Sub-types of Event that mark a step in a relationship and at which nobody is said to have met. */
  milestoneTypes?: readonly string[];
  properties: PropertyTypes;
}

const degrees = (greatest: number) => ({ number: 'number', least: -greatest, greatest }) as const;
const PLACE = { latitude: degrees(90), longitude: degrees(180) } as const;
/** As many as an Int of GraphQL counts. */
const POPULATION = { number: 'integer', least: 0, greatest: 2 ** 31 - 1 } as const;
const DATED = { date: 'EDTF', dateText: 'text' } as const;

/** The kinds half of the ontology; the predicates stand in files of their own, `ontology.ts` holds both together. */
export const kindTable = {
  City: {
    description:
      'A city or municipality as a place and a community; its government is an Organization of its own.',
    types: [],
    properties: { ...PLACE, population: POPULATION },
  },
  Country: {
    description: 'A country or state.',
    types: [],
    properties: { ...PLACE, iso2: 'text', population: POPULATION },
  },
  Document: {
    description: 'A source: an article, a report or an imported table that facts are taken from.',
    types: [],
    properties: { ...DATED, author: 'text' },
  },
  Event: {
    description: 'Something that took place or was planned: a meeting, a series of meetings, or a milestone.',
    types: [
      'accession',
      'conference',
      'congress',
      'data_sharing',
      'election',
      'exchange',
      'meeting',
      'partnership_end',
      'partnership_renewal',
      'partnership_start',
      'partnership_suspension',
      'press_conference',
      'series',
      'signing',
      'summit',
      'video_conference',
      'visit',
    ],
    milestoneTypes: [
      'accession',
      'data_sharing',
      'election',
      'partnership_end',
      'partnership_renewal',
      'partnership_start',
      'partnership_suspension',
    ],
    properties: {
      ...DATED,
      count: 'quantity',
      firstOfItsKind: 'boolean',
      largeScale: 'boolean',
      medium: 'text',
      mode: 'text',
      partOfDay: 'text',
      quantities: 'quantity[]',
      status: { enum: ['held', 'planned', 'cancelled', 'postponed', 'unknown'] },
      weekday: 'text',
    },
  },
  Facility: {
    description:
      'A building or institution that people work in, such as a hospital, or a department within it.',
    types: ['department', 'hospital', 'school', 'stadium', 'university_campus'],
    properties: { ...PLACE, quantities: 'quantity[]' },
  },
  Group: {
    description: 'People, cities or organisations that a source counts or names only together.',
    types: [],
    properties: {
      cities: 'quantity',
      count: 'quantity',
      countries: 'quantity',
      listComplete: 'boolean',
      memberKind: { enum: ['person', 'city', 'country', 'organization'] },
      named: 'quantity',
      organizations: 'quantity',
      quantities: 'quantity[]',
      total: 'quantity',
    },
  },
  Measure: {
    description: 'Something that was done against a problem, as a source reports it.',
    types: [],
    properties: { ...DATED, quantities: 'quantity[]' },
  },
  Organization: {
    description: 'A government, agency, association, company, or a body or section of one.',
    types: [
      'agency',
      'association',
      'body',
      'community_body',
      'company',
      'council',
      'court',
      'embassy',
      'government',
      'international_ngo',
      'international_organization',
      'media',
      'ministry',
      'municipal_department',
      'municipal_government',
      'party_body',
      'political_party',
      'public_health_agency',
      'section',
      'task_force',
      'union',
      'university',
    ],
    properties: { ...PLACE, dissolved: 'EDTF', founded: 'EDTF', quantities: 'quantity[]' },
  },
  Person: {
    description: 'A person whom a source names.',
    types: [],
    properties: { gender: 'text' },
  },
  Region: {
    description: 'A part of a city or country, or an area that spans several.',
    types: ['district', 'geographic', 'neighbourhood', 'sub_district'],
    properties: { ...PLACE, population: POPULATION },
  },
  Statement: {
    description: 'Something that was said, in a short phrase of the editor.',
    types: [],
    properties: { ...DATED },
  },
  Topic: {
    description: 'A subject that was talked or written about.',
    types: [],
    properties: {},
  },
  Venue: {
    description: 'A place where an event was held, main or connected to it.',
    types: ['main', 'sub'],
    properties: { ...PLACE },
  },
  Work: {
    description: 'Something made: a letter, a database, a website, a programme.',
    types: ['database', 'document', 'letter', 'programme', 'website'],
    properties: { ...DATED, quantities: 'quantity[]' },
  },
} as const satisfies Record<string, KindEntry>;
