import { ParleyError } from '../errors.js';
import { checkSpan } from '../model/evidence.js';
import type { Kind } from '../model/ontology.js';
import type { AttributeRecord, RelationRecord } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import type { Reader, Row } from '../store/store.js';
import { walk } from '../store/walk.js';
import { checkAttribute, checkEnds } from './ontology-check.js';

type ClaimRecord = RelationRecord | AttributeRecord;

/**
 * Sees to it that nothing that is held, of whatever dataset, names an entity or document of which no record is left.
 *
 * @throws ParleyError NOT_FOUND, naming the first such id
 */
export async function refuseDangling(reader: Reader, gone: readonly string[]): Promise<void> {
  const rows: Row[] = [];
  for (const ids of inBatches(gone)) rows.push(...(await reader.read('dangling', { ids })));
  const named = rows.map(({ key, id }) => ({ key: String(key), id: String(id) }));
  const [first, ...others] = named.sort((a, b) => (a.id < b.id || (a.id === b.id && a.key < b.key) ? -1 : 1));
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` (and so it is ${others.length} more times)`;
  throw new ParleyError(
    'NOT_FOUND',
    `"${first.id}" would be gone, but ${first.key} goes on naming it${more}`,
    {
      remedy: 'Keep its record, or first take away what names it; nothing of this load was kept.',
      place: { record: first.id },
    },
  );
}

/**
 * Sees to it that the claims that are held about entities go with the kinds that these entities have now.
 *
 * @throws ParleyError ONTOLOGY_VIOLATION, naming the first claim that does not
 */
export async function refuseOtherKinds(reader: Reader, kinds: ReadonlyMap<string, Kind>): Promise<void> {
  for (const ids of inBatches([...kinds.keys()])) {
    for (const row of await reader.read('claims-about', { ids })) {
      const claim = JSON.parse(String(row['json'])) as ClaimRecord;
      const refuse = (entity: string, message: string) => {
        throw new ParleyError('ONTOLOGY_VIOLATION', `${String(row['key'])} is held, but ${message}`, {
          remedy: `Leave the kind of ${entity} as it was, or change the claim with it; nothing of this load was kept.`,
          place: { record: entity, field: 'kind' },
        });
      };
      if (claim.record === 'attribute') {
        const kind = kinds.get(claim.entity);
        if (kind) checkAttribute(claim, kind, ({ message }) => refuse(claim.entity, message));
      } else {
        checkEnds(claim, kinds.get(claim.subject), kinds.get(claim.object), ({ message, field }) =>
          refuse(field === 'subject' ? claim.subject : claim.object, message),
        );
      }
    }
  }
}

/** The first claim that is held and whose evidence does not fit this text of its document. */
export async function misfitIn(reader: Reader, document: string, text: string) {
  for await (const rows of walk(reader, 'evidence-of-document', 'key', { document })) {
    for (const { json } of await reader.read('claims-by-keys', { keys: rows.map((row) => row['key']) })) {
      const claim = JSON.parse(String(json)) as ClaimRecord;
      const misfit = misfitOf(claim, document, text);
      if (misfit !== undefined) return { claim, ...misfit };
    }
  }
  return undefined;
}

/** The first piece of a claim's evidence that does not fit the text of a document, and what is wrong with it. */
export function misfitOf(claim: ClaimRecord, document: string, text: string) {
  for (const [index, evidence] of (claim.evidence ?? []).entries()) {
    const problem = evidence.document === document ? checkSpan(text, evidence) : undefined;
    if (problem !== undefined) return { field: `evidence[${index}]`, offset: evidence.start, problem };
  }
  return undefined;
}
