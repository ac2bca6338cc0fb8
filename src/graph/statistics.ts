import type { Kind, Predicate } from '../model/ontology.js';
import type { Reader } from '../store/store.js';

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

/** Counts what is held now. */
export async function statistics(reader: Reader): Promise<Statistics> {
  const entities = (await reader.read('count-entities')) as { kind: Kind; count: number }[];
  const facts = (await reader.read('count-facts')) as { predicate: Predicate; count: number }[];
  const [claims] = await reader.read('count-claims');
  const datasets = await reader.read('datasets');
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
      records: Number(row['records']),
    })),
  };
}
