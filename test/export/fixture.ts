import { type Sourced, unite } from '../../src/dataset/unite.js';
import type { ExportOptions } from '../../src/export/options.js';
import type { EntityView } from '../../src/graph/entities.js';
import type {
  AttributeRecord,
  DatasetRecord,
  DocumentRecord,
  EntityRecord,
  RelationRecord,
} from '../../src/model/records.js';

export const document: DocumentRecord = {
  record: 'document',
  id: 'doc/report',
  dataset: 'one',
  lang: 'en',
  title: 'A report',
  published: '2020-10',
};

export const meeting: EntityRecord = {
  record: 'entity',
  id: 'event/meeting',
  dataset: 'one',
  kind: 'Event',
  type: 'meeting',
  names: [{ text: 'The meeting', lang: 'en', origin: 'editorial' }],
  properties: { date: '2020-10-08' },
};

export const beijing: EntityRecord = {
  record: 'entity',
  id: 'city/beijing',
  dataset: 'one',
  kind: 'City',
  names: [
    { text: 'Beijing', lang: 'en' },
    { text: 'مدينة بكين', lang: 'ar' },
    { text: '北京', lang: 'zh', origin: 'external' },
  ],
  sameAs: ['wikidata:Q956'],
  properties: { latitude: 39.9, longitude: -116.4 },
};

export const berlin: EntityRecord = {
  record: 'entity',
  id: 'city/berlin',
  dataset: 'one',
  kind: 'City',
  names: [{ text: 'Berlin', lang: 'de' }],
};

export const sisters: RelationRecord = {
  record: 'relation',
  id: 'rel-1',
  dataset: 'one',
  subject: 'city/berlin',
  predicate: 'SISTER_CITY_OF',
  object: 'city/beijing',
  valid: '1994/',
  properties: { status: 'active' },
  evidence: [{ document: 'doc/report', start: 3, end: 9, digest: 'sha256:00', gloss: { en: 'Since 1994.' } }],
};

export const tookPart: RelationRecord = {
  record: 'relation',
  id: 'rel-2',
  dataset: 'one',
  subject: 'city/berlin',
  predicate: 'PARTICIPATED_IN',
  object: 'event/meeting',
  properties: { role: 'chair', presence: 'direct' },
  evidence: [{ document: 'doc/report', row: 4, key: 'Q64' }],
};

export const many: AttributeRecord = {
  record: 'attribute',
  id: 'att-1',
  dataset: 'one',
  entity: 'event/meeting',
  property: 'quantities',
  value: { value: 110, comparator: 'gt', of: 'representatives' },
  evidence: [{ document: 'doc/report', start: 10, end: 20 }],
};

export const all: DatasetRecord[] = [document, meeting, beijing, berlin, many, sisters, tookPart];

export async function* stream(records: readonly DatasetRecord[]): AsyncGenerator<DatasetRecord> {
  yield* records;
}

/** Options for records that come from no store: entities are what the records themselves say of them. */
export function optionsFor(
  records: readonly DatasetRecord[],
  more: Partial<ExportOptions> = {},
): ExportOptions {
  return {
    languages: ['en', 'de', 'ar'],
    asked: 'a <part>',
    describe: async (ids) => new Map(ids.map((id) => [id, view(id, records)])),
    ...more,
  };
}

function view(id: string, records: readonly DatasetRecord[]): EntityView {
  const sources = records.flatMap((record): Sourced[] =>
    (record.record === 'entity' || record.record === 'document') && record.id === id
      ? [{ dataset: record.dataset ?? '', record }]
      : [],
  );
  const { conflicts: _, document, ...united } = unite(sources);
  const date = united.properties['date'];
  const event = { date: typeof date === 'string' ? date : null, status: 'held', size: null };
  return {
    id,
    ...united,
    ...(document === null ? {} : { document }),
    ...(united.kind === 'Event' ? { event } : {}),
  };
}

export async function bytesOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts);
}

export async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await bytesOf(chunks)).toString('utf8');
}
