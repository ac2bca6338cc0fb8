import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  entityProperties,
  isKind,
  isMeeting,
  isMilestone,
  isPredicate,
  KINDS,
  type Kind,
  kindProperties,
  PREDICATES,
  type Predicate,
  propertyType,
  referencesIn,
  relationProperties,
} from '../../src/model/ontology.js';
import type { PropertyType, PropertyTypes } from '../../src/model/property-types.js';

interface Minimum {
  kinds: Record<string, { types: string[]; properties: PropertyTypes; milestoneTypes?: string[] }>;
  predicates: Record<
    string,
    { domain: Kind[]; range: Kind[]; symmetric: boolean; meeting: boolean; properties: PropertyTypes }
  >;
}

const minimum: Minimum = JSON.parse(readFileSync('test/fixtures/ontology-minimum.json', 'utf8'));

function holdsType(type: PropertyType | undefined, least: PropertyType): boolean {
  if (typeof type !== 'object') return type === least;
  if ('number' in type) return type.number === least;
  return typeof least === 'object' && 'enum' in least && least.enum.every((word) => type.enum.includes(word));
}

describe('the ontology', () => {
  it.each(Object.entries(minimum.kinds))('knows at least what must be known of %s', (kind, least) => {
    expect(isKind(kind)).toBe(true);
    const entry = KINDS[kind as Kind];
    expect(entry.types).toEqual(expect.arrayContaining(least.types));
    expect(entry.milestoneTypes ?? []).toEqual(least.milestoneTypes ?? []);
    for (const [name, type] of Object.entries(least.properties)) {
      expect([name, holdsType(entry.properties[name], type)]).toEqual([name, true]);
    }
  });

  it.each(Object.entries(minimum.predicates))(
    'knows at least what must be known of %s',
    (predicate, least) => {
      expect(isPredicate(predicate)).toBe(true);
      const entry = PREDICATES[predicate as Predicate];
      expect(entry.domain).toEqual(expect.arrayContaining(least.domain));
      expect(entry.range).toEqual(expect.arrayContaining(least.range));
      expect(entry.symmetric).toBe(least.symmetric);
      expect(entry.meeting).toBe(least.meeting);
      for (const [name, type] of Object.entries(least.properties)) {
        expect([name, holdsType(entry.properties[name], type)]).toEqual([name, true]);
      }
    },
  );

  it('can be read from both ends of a symmetric predicate', () => {
    for (const { symmetric, domain, range } of Object.values(PREDICATES)) {
      if (symmetric) expect([...domain].sort()).toEqual([...range].sort());
    }
  });

  it('lets only what happens at an event put somebody there', () => {
    const present = Object.entries(PREDICATES).filter(([, { meeting }]) => meeting);
    expect(present.map(([name]) => name).sort()).toEqual(['HOSTED', 'ORGANIZED', 'PARTICIPATED_IN']);
    for (const [, { range }] of present) expect(range).toEqual(['Event']);
  });

  it('describes every kind and predicate in a sentence, and gives each predicate a verb', () => {
    for (const { description } of [...Object.values(KINDS), ...Object.values(PREDICATES)]) {
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
    for (const { phrase } of Object.values(PREDICATES)) expect(phrase).toMatch(/^[a-z][a-z ]+$/);
  });

  it('tells what holds over a time from what happens', () => {
    for (const name of ['SISTER_CITY_OF', 'MEMBER_OF', 'HOLDS_POSITION', 'LOCATED_IN'] as const) {
      expect(PREDICATES[name].standing).toBe(true);
    }
    for (const name of ['PARTICIPATED_IN', 'HOSTED', 'SENT_LETTER_TO', 'INVITED'] as const) {
      expect(PREDICATES[name].standing).toBe(false);
    }
  });

  it('does not take bookkeeping or inherited words for predicates', () => {
    expect(isPredicate('MENTIONED_IN')).toBe(false);
    expect(isPredicate('toString')).toBe(false);
    expect(isKind('constructor')).toBe(false);
    expect(propertyType(kindProperties('City'), 'constructor')).toBeUndefined();
  });
});

describe('meetings', () => {
  it('are events, also those of no or an unknown type', () => {
    expect(isMeeting('Event', 'meeting')).toBe(true);
    expect(isMeeting('Event', 'series')).toBe(true);
    expect(isMeeting('Event', null)).toBe(true);
    expect(isMeeting('Event', 'garden_party')).toBe(true);
    expect(isMeeting('Group', 'meeting')).toBe(false);
  });

  it('are never milestones', () => {
    for (const type of minimum.kinds['Event']?.milestoneTypes ?? []) {
      expect(isMilestone(type)).toBe(true);
      expect(isMeeting('Event', type)).toBe(false);
    }
    expect(isMilestone(undefined)).toBe(false);
  });
});

describe('properties of a relation', () => {
  it('are those of its predicate and those of every relation', () => {
    const properties = relationProperties('PARTICIPATED_IN');
    expect(properties).toMatchObject({ onBehalfOf: 'entity[]', basis: 'text', dateText: 'text' });
    expect(propertyType(properties, 'status')).toBeUndefined();
  });

  it('are references where their values are ids', () => {
    expect([...entityProperties('PARTICIPATED_IN')].sort()).toEqual(['delegates', 'onBehalfOf', 'venue']);
    expect(entityProperties('GOVERNS')).toEqual([]);
    const properties = {
      onBehalfOf: ['alphaville', 'betaburg', 'alphaville'],
      venue: 'hall',
      role: 'speaker',
    };
    expect(referencesIn('PARTICIPATED_IN', properties)).toEqual(
      expect.arrayContaining([
        { property: 'onBehalfOf', entity: 'alphaville' },
        { property: 'onBehalfOf', entity: 'betaburg' },
        { property: 'venue', entity: 'hall' },
      ]),
    );
    expect(referencesIn('PARTICIPATED_IN', properties)).toHaveLength(3);
    expect(referencesIn('PARTICIPATED_IN', undefined)).toEqual([]);
  });
});
