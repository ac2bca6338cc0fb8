import type { Kind, Predicate } from '../model/ontology.js';
import type { Reader, Row } from '../store/store.js';

/** How much there is in the graph. */
export interface Statistics {
  entities: { kind: Kind; count: number }[];
  facts: { predicate: Predicate; count: number }[];
  attributes: number;
  documents: number;
  evidence: number;
  datasets: {
    id: string;
    title: string | null;
    licence: string | null;
    languages: string[];
    records: number;
  }[];
}

/** What can be counted by itself; the records are those of the datasets. */
export const STATISTICS = [
  'entities',
  'facts',
  'attributes',
  'documents',
  'evidence',
  'datasets',
  'records',
] as const;
export type StatisticsPart = (typeof STATISTICS)[number];

/**
 * Counts what is held now.
 *
 * @param wanted what of it will be read: most takes a walk of its own through the graph; the rest is empty or 0
 */
export async function statistics(
  reader: Reader,
  wanted: readonly StatisticsPart[] = STATISTICS,
): Promise<Statistics> {
  const read = async (statement: string, ...of: StatisticsPart[]): Promise<Row[]> =>
    of.some((one) => wanted.includes(one)) ? reader.read(statement) : [];
  const entities = (await read('count-entities', 'entities', 'documents')) as Statistics['entities'];
  const facts = (await read('count-facts', 'facts')) as Statistics['facts'];
  const [claims] = await read('count-claims', 'attributes', 'evidence');
  const datasets = await read('datasets', 'datasets');
  const records = new Map(
    (await read('count-records', 'records')).map((row) => [row['dataset'], row['count']]),
  );
  return {
    entities,
    facts,
    attributes: Number(claims?.['attributes'] ?? 0),
    documents: entities.find((one) => one.kind === 'Document')?.count ?? 0,
    evidence: Number(claims?.['evidence'] ?? 0),
    datasets: datasets.map((row) => ({
      id: String(row['id']),
      title: (row['title'] as string | null) ?? null,
      licence: (row['licence'] as string | null) ?? null,
      languages: (row['languages'] as string[] | null) ?? [],
      records: Number(records.get(row['id']) ?? 0),
    })),
  };
}
