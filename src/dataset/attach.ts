import { ParleyError } from '../errors.js';
import { sha256 } from '../model/evidence.js';
import type { Reader, Row, Store } from '../store/store.js';
import { misfitIn } from './held-claims.js';
import { type TextFile, textIn } from './text-file.js';
import { findMentions, keepText } from './texts.js';

/** What became of texts: the documents that have their words now, and the files that no document asks for. */
export interface AttachReport {
  attached: { file: string; documents: string[] }[];
  unmatched: { file: string; sha256: string }[];
}

/**
 * Gives documents their texts. A text finds its document by the SHA-256 of its bytes, so that one that differs in
 * a single character is not taken for it; all evidence must fit it. All texts are attached, or none: also where a
 * file that was not only found is the text of no document.
 *
 * @throws ParleyError INVALID_INPUT where a text is not UTF-8 or evidence does not fit it
 */
export async function attachTexts(store: Store, files: readonly TextFile[]): Promise<AttachReport> {
  return store.transact(async (transaction) => {
    const report: AttachReport = { attached: [], unmatched: [] };
    const datasets = new Set<string>();
    const matched: { file: TextFile; rows: Row[] }[] = [];
    for (const file of files) {
      const digest = sha256(file.bytes);
      const rows = await transaction.read('documents-by-digest', { sha256: digest });
      if (rows.length === 0) {
        report.unmatched.push({ file: file.name, sha256: digest });
      } else matched.push({ file, rows });
    }
    const found = new Set(files.filter((one) => one.found).map((one) => one.name));
    if (report.unmatched.some(({ file }) => !found.has(file))) return report;
    for (const { file, rows } of matched) {
      const { name } = file;
      const text = textIn(file);
      const documents = rows.map((row) => String(row['id']));
      for (const document of documents) await checkClaims(transaction, name, document, text);
      await keepText(transaction, text);
      report.attached.push({ file: name, documents });
      for (const row of rows) for (const dataset of row['datasets'] as string[]) datasets.add(dataset);
    }
    await findMentions(transaction, [...datasets]);
    return report;
  });
}

async function checkClaims(reader: Reader, file: string, document: string, text: string): Promise<void> {
  const misfit = await misfitIn(reader, document, text);
  if (misfit === undefined) return;
  const { claim, problem, field, offset } = misfit;
  throw new ParleyError(
    'INVALID_INPUT',
    `${document}: the evidence of ${claim.id} does not fit: ${problem}`,
    {
      remedy: 'Correct the evidence in the dataset; no text was attached.',
      place: { file, record: claim.id, field, offset },
    },
  );
}
