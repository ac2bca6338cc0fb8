import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes a graph as a dataset of Parley's, each fact with the row of a made-up table as its evidence. */

/**
 * @param {string} folder
 * @param {{ id: string, title: string }} dataset
 * @param {Iterable<object>} records
 */
export async function writeDataset(folder, { id, title }, records) {
  mkdirSync(folder, { recursive: true });
  const manifest = { id, title, licence: 'CC0-1.0', languages: ['en'], formatVersion: 1 };
  writeFileSync(join(folder, 'dataset.json'), `${JSON.stringify(manifest)}\n`);
  await pipeline(Readable.from(lines(records)), createWriteStream(join(folder, 'records.jsonl')));
}

function* lines(records) {
  let chunk = [];
  for (const record of records) {
    if (chunk.push(JSON.stringify(record)) < 500) continue;
    yield `${chunk.join('\n')}\n`;
    chunk = [];
  }
  if (chunk.length > 0) yield `${chunk.join('\n')}\n`;
}

/** @param {import('./cities.mjs').CityGraph} graph @param {string} dataset */
export function* cityRecords({ cities, countries, pairs }, dataset) {
  const document = `doc/${dataset}`;
  yield tableDocument(document, 'A table of sister cities');
  for (const { id, name } of countries)
    yield entity(id, 'Country', [{ text: name, lang: 'en', origin: 'external' }]);
  for (const { id, name, names } of cities) {
    const others = names.map(([lang, text]) => ({ text, lang, origin: 'external' }));
    yield entity(id, 'City', [{ text: name, lang: 'en', origin: 'external' }, ...others]);
  }
  for (const [row, { id, country }] of cities.entries()) {
    if (country !== null) yield fact(id, 'LOCATED_IN', country, {}, document, row);
  }
  for (const [row, { from, to }] of pairs.entries())
    yield fact(from, 'SISTER_CITY_OF', to, {}, document, row);
}

/** @param {import('./meetings.mjs').Meetings} graph @param {string} dataset */
export function* meetingRecords({ persons, events, participations }, dataset) {
  const document = `doc/${dataset}`;
  yield tableDocument(document, 'A made-up table of meetings');
  for (const { id, name } of persons)
    yield entity(id, 'Person', [{ text: name, lang: 'en', origin: 'external' }]);
  for (const { id, name } of events) {
    const names = [{ text: name, lang: 'en', origin: 'external' }];
    yield { ...entity(id, 'Event', names), type: 'meeting', properties: { status: 'held' } };
  }
  for (const [row, { person, event, role }] of participations.entries()) {
    yield fact(person, 'PARTICIPATED_IN', event, { role, presence: 'direct' }, document, row);
  }
}

function tableDocument(id, title) {
  const sha256 = createHash('sha256').update(id).digest('hex');
  return { record: 'document', id, lang: 'en', title, sha256, length: 1 };
}

function entity(id, kind, names) {
  return { record: 'entity', id, kind, names };
}

function fact(subject, predicate, object, properties, document, row) {
  const key = `${subject}|${object}`;
  const evidence = [{ document, row: row + 1, key }];
  const id = `${predicate === 'LOCATED_IN' ? 'in' : 'f'}:${key}`;
  return { record: 'relation', id, subject, predicate, object, properties, evidence };
}
