import { ParleyError } from '../errors.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Store } from '../store/store.js';
import { walk } from '../store/walk.js';
import { writeRows } from './batches.js';
import { redateEvents } from './events.js';
import { drawPresences } from './presences.js';
import { retire, retireEntities } from './retire.js';

/** What a retraction took away. */
export interface RetractReport {
  document: string;
  claims: number;
  entities: number;
  /** Claims that other documents go on supporting. */
  kept: number;
}

interface Supported {
  key: string;
  ends: string[];
  documents: string[];
}

/**
 * Takes back a document: marks the document, the claims that no other document supports or that are about the document,
 * the entities of which no claim is left, and the judgements on these. Nothing is deleted; loading the dataset again brings all of it back.
 *
 * @throws ParleyError NOT_FOUND when the store holds no such document
 */
export async function retract(store: Store, document: string): Promise<RetractReport> {
  return store.transact(async (transaction) => {
    const at = new Date().toISOString();
    const [found] = await transaction.read('entity-kinds', { ids: [document] });
    if (found?.['kind'] !== 'Document') {
      throw new ParleyError('NOT_FOUND', `There is no document ${document} in the store.`, {
        remedy:
          "List the documents: parley query '{ documents(first: 100) { edges { node { id title } } } }'",
      });
    }
    const claims = await claimsOf(transaction, document);
    // What is stated of the document itself goes with it, whoever states it.
    const ofIt = await claimsAbout(transaction, document);
    const goes = ({ key, documents }: Supported) =>
      ofIt.some((one) => one.key === key) || documents.every((one) => one === document);
    const alone = [...ofIt, ...claims.filter((one) => goes(one) && !ofIt.some(({ key }) => key === one.key))];
    const shared = claims.filter((claim) => !goes(claim));
    const keys = alone.map((claim) => claim.key);

    const candidates = new Set<string>(alone.flatMap((claim) => claim.ends));
    for (const batch of inBatches(keys)) {
      for (const row of await transaction.read('references-of', { keys: batch }))
        candidates.add(String(row['entity']));
    }
    const events = new Set<string>();
    for (const batch of inBatches(keys)) {
      for (const row of await transaction.read('touched-by', { keys: batch })) {
        if (row['event'] !== null) events.add(String(row['event']));
      }
    }
    const publisher = (await transaction.read('publisher-of', { document }))[0]?.['publisher'];
    if (typeof publisher === 'string') candidates.add(publisher);
    candidates.delete(document);

    await retire(transaction, keys, at);
    const fewer = shared.map(({ key, documents }) => ({
      key,
      documents: documents.filter((one) => one !== document),
    }));
    await writeRows(transaction, 'write/support-facts', fewer);
    await writeRows(transaction, 'write/support-relationships', fewer, { exact: false });
    await retireDescribed(transaction, [document]);
    const gone: string[] = [];
    for (const batch of inBatches([...candidates])) {
      for (const row of await transaction.read('unsupported', { ids: batch })) gone.push(String(row['id']));
    }
    await retireDescribed(transaction, gone);
    await retireJudgements(transaction, [document, ...gone]);
    await redateEvents(
      transaction,
      [...events].filter((id) => !gone.includes(id)),
    );
    await drawPresences(transaction, [...events]);
    return { document, claims: keys.length, entities: gone.length, kept: shared.length };

    /** Whether a thing that is gone is another one is no longer a question. */
    async function retireJudgements(reader: Reader, ids: readonly string[]) {
      const judged = new Set<string>();
      for (const batch of inBatches(ids)) {
        for (const row of await reader.read('judgements-on', { ids: batch })) judged.add(String(row['key']));
      }
      await retire(transaction, [...judged], at);
    }

    async function retireDescribed(reader: Reader, ids: readonly string[]) {
      const records: string[] = [];
      for (const batch of inBatches(ids)) {
        for (const row of await reader.read('current-records', { ids: batch }))
          records.push(String(row['key']));
      }
      await retire(transaction, records, at);
      await retireEntities(transaction, ids, at);
    }
  });
}

async function claimsAbout(reader: Reader, document: string): Promise<Pick<Supported, 'key' | 'ends'>[]> {
  return (await reader.read('claims-about', { ids: [document] })).map((row) => {
    const { subject, object, entity } = JSON.parse(String(row['json'])) as Partial<Record<string, unknown>>;
    const ends = [subject, object, entity].filter((one): one is string => typeof one === 'string');
    return { key: String(row['key']), ends };
  });
}

async function claimsOf(reader: Reader, document: string): Promise<Supported[]> {
  const claims: Supported[] = [];
  for await (const rows of walk(reader, 'evidence-of-document', 'key', { document })) {
    for (const row of rows) {
      claims.push({
        key: String(row['key']),
        ends: [row['subject'], row['object'], row['entity']].filter((one) => typeof one === 'string'),
        documents: row['documents'] as string[],
      });
    }
  }
  return claims;
}
