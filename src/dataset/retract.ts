import { ParleyError } from '../errors.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Row, Store } from '../store/store.js';
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
 * the entities of which no claim is left, and the judgements on these. Nothing is deleted; loading the dataset again
 * brings all of it back.
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
    const going = await claimsAbout(transaction, document);
    const shared: Supported[] = [];
    for (const claim of claims) {
      if (claim.documents.every((one) => one === document)) going.set(claim.key, claim.ends);
      else if (!going.has(claim.key)) shared.push(claim);
    }
    const keys = [...going.keys()];

    const candidates = new Set<string>([...going.values()].flat());
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

/** The claims about a document, by their keys, with their ends. */
async function claimsAbout(reader: Reader, document: string): Promise<Map<string, string[]>> {
  const rows = await reader.read('claims-about', { ids: [document] });
  return new Map(rows.map((row) => [String(row['key']), endsOf(JSON.parse(String(row['json'])))]));
}

function endsOf({ subject, object, entity }: Row): string[] {
  return [subject, object, entity].filter((one) => typeof one === 'string');
}

async function claimsOf(reader: Reader, document: string): Promise<Supported[]> {
  const claims: Supported[] = [];
  for await (const rows of walk(reader, 'evidence-of-document', 'key', { document })) {
    for (const row of rows) {
      claims.push({
        key: String(row['key']),
        ends: endsOf(row),
        documents: row['documents'] as string[],
      });
    }
  }
  return claims;
}
