import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { KINDS, type Kind, PREDICATES, RELATION_PROPERTIES } from '../../src/model/ontology.js';
import type { PropertyType, PropertyTypes } from '../../src/model/property-types.js';
import { PROJECT } from '../ops/run.js';
import { readPage } from './markdown.js';

const PAGE = 'docs/model.md';
const EVERY = Object.keys(KINDS).length;

/** Words of a closed list are in a table of their own, so that this one can be read. */
function typeOf(type: PropertyType): string {
  if (typeof type === 'string') return type;
  return 'enum' in type ? 'word' : type.number;
}

function propertiesOf(types: PropertyTypes): string {
  return Object.entries(types)
    .map(([name, type]) => `${name}: ${typeOf(type)}`)
    .join(', ');
}

function ends(kinds: readonly Kind[]): string {
  return kinds.length === EVERY ? 'any' : kinds.join(', ');
}

const kinds = Object.entries(KINDS).map(([kind, { description, types, properties }]) => [
  `\`${kind}\``,
  description,
  types.join(', '),
  propertiesOf(properties),
]);

const predicates = Object.entries(PREDICATES).map(([name, entry]) => {
  const { description, domain, range, symmetric, meeting, standing, properties } = entry;
  const marks = [symmetric && 'symmetric', meeting && 'meeting', standing && 'standing'].filter(Boolean);
  return [`\`${name}\``, description, ends(domain), ends(range), marks.join(', '), propertiesOf(properties)];
});

const words = [
  ...wordsIn('Event', KINDS.Event.properties),
  ...wordsIn('Group', KINDS.Group.properties),
  ...Object.entries(PREDICATES).flatMap(([name, { properties }]) => wordsIn(name, properties)),
  ...wordsIn('every relation', RELATION_PROPERTIES),
];

function wordsIn(of: string, types: PropertyTypes): string[][] {
  return Object.entries(types).flatMap(([name, type]) =>
    typeof type === 'object' && 'enum' in type ? [[`${of}.${name}`, type.enum.join(', ')]] : [],
  );
}

function tableText(header: readonly string[], rows: readonly string[][]): string {
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return lines.join('\n');
}

const tables = [
  ['kinds', tableText(['kind', 'what it is', 'known types', 'properties'], kinds)],
  [
    'predicates',
    tableText(['predicate', 'what it says', 'subject', 'object', 'marks', 'properties'], predicates),
  ],
  ['words', tableText(['word', 'one of'], words)],
] as const;

describe('the tables of docs/model.md', () => {
  it.each(tables)('of %s are those of the ontology (UPDATE=1 writes them)', (name, table) => {
    const { text } = readPage(PAGE);
    const place = new RegExp(`(<!-- ${name}: from the ontology -->\n)[\\s\\S]*?(<!-- end -->)`);
    expect(text).toMatch(place);
    if (process.env['UPDATE'] === '1') {
      writeFileSync(
        join(PROJECT, PAGE),
        text.replace(place, (_all, before, after) => `${before}\n${table}\n\n${after}`),
      );
    } else expect(place.exec(text)?.[0]).toContain(`\n${table}\n`);
  });

  it('are followed by all types of events at which nobody meets', () => {
    const [listed] = /milestones\*\*[\s\S]*?\.\n/.exec(readPage(PAGE).text) ?? [];
    for (const type of KINDS.Event.milestoneTypes ?? []) expect(listed).toContain(type);
  });
});
