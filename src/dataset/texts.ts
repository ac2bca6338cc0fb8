import { sha256 } from '../model/evidence.js';
import { mentionsIn } from '../model/mentions.js';
import type { DocumentRecord, Name } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Transaction } from '../store/store.js';
import { walk } from '../store/walk.js';
import { writeRows } from './batches.js';

/** The texts of those of these documents whose text is held. */
export async function heldTexts(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const batch of inBatches(ids)) {
    for (const row of await reader.read('texts-of-documents', { ids: batch })) {
      texts.set(String(row['id']), String(row['text']));
    }
  }
  return texts;
}

/** Keeps a text under its digest, beside the documents that name the digest. */
export async function keepText(transaction: Transaction, text: string): Promise<void> {
  await transaction.write('write/texts', { sha256: sha256(text), text });
}

/** The asserted names of a dataset's entities, in the words in which a document may mention them. */
async function namesOf(reader: Reader, dataset: string): Promise<Map<string, Name[]>> {
  const names = new Map<string, Name[]>();
  for await (const rows of walk(reader, 'entities-of-dataset', 'id', { dataset })) {
    for (const row of rows) {
      const entity = JSON.parse(String(row['json'])) as { names: Name[] };
      names.set(String(row['id']), entity.names);
    }
  }
  return names;
}

/**
 * Finds anew where the documents of these datasets, as far as their texts are held, mention entities: each entity
 * that shares a dataset with the document, by its asserted names in the document's language.
 */
export async function findMentions(transaction: Transaction, datasets: readonly string[]): Promise<void> {
  const documents = await transaction.read('documents-with-text', { datasets });
  const named = new Map<string, Map<string, Name[]>>();
  for (const row of documents) {
    const document = String(row['id']);
    const { lang } = (JSON.parse(String(row['json'])) as { document?: DocumentRecord }).document ?? {};
    await transaction.write('write/unmention', { document });
    const rows: unknown[] = [];
    const seen = new Set<string>();
    for (const dataset of row['datasets'] as string[]) {
      const names = named.get(dataset) ?? (await namesOf(transaction, dataset));
      named.set(dataset, names);
      for (const [entity, forms] of names) {
        const spans = seen.has(entity) ? [] : mentionsIn(String(row['text']), forms, lang);
        seen.add(entity);
        if (spans.length > 0) {
          rows.push({
            entity,
            document,
            props: { id: `mention:${entity}|${document}`, spans: spans.flat() },
          });
        }
      }
    }
    await writeRows(transaction, 'write/mentions', rows);
  }
}
