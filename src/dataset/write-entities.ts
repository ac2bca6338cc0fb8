import { ParleyError } from '../errors.js';
import { foldName } from '../model/folding.js';
import { nameColumns } from '../model/name-columns.js';
import { preferredName } from '../model/names.js';
import { isMeeting, type Kind } from '../model/ontology.js';
import type { DocumentRecord, EntityRecord } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import type { Transaction } from '../store/store.js';
import { writeRows } from './batches.js';
import { knownTo } from './known.js';
import { retireEntities } from './retire.js';
import { type Sourced, type United, unite } from './unite.js';
import type { Version } from './version.js';

/**
 * Writes the united view of entities whose records changed; those with no record left are retired.
 *
 * @throws ParleyError ONTOLOGY_VIOLATION when datasets disagree on the kind of an entity
 */
export async function uniteEntities(transaction: Transaction, ids: readonly string[], at: string) {
  const sources = new Map<string, Sourced[]>(ids.map((id) => [id, []]));
  for (const batch of inBatches(ids)) {
    for (const row of await transaction.read('entity-records', { ids: batch })) {
      const record = JSON.parse(String(row['json'])) as EntityRecord | DocumentRecord;
      sources.get(String(row['id']))?.push({ dataset: String(row['dataset']), record });
    }
  }
  const united = new Map<string, United>();
  const orphans: string[] = [];
  for (const [id, records] of sources) {
    if (records.length === 0) orphans.push(id);
    else united.set(id, agreed(id, unite(records)));
  }
  await retireEntities(transaction, orphans, at);
  await writeEntities(transaction, united);
  return { united, orphans };
}

/** Writes entities that only retracted records describe, as retired: the facts of their time are about them. */
export async function writeFormerEntities(
  transaction: Transaction,
  versions: readonly Version[],
): Promise<void> {
  const latest = new Map<string, Sourced & { retracted: string }>();
  for (const { record, dataset } of versions) {
    if ((record.record !== 'entity' && record.record !== 'document') || record.retracted === undefined)
      continue;
    const { id, retracted } = record;
    const other = latest.get(id)?.retracted;
    if (other === undefined || other < retracted) latest.set(id, { dataset, record, retracted });
  }
  for (const id of (await knownTo(transaction).kindsOf([...latest.keys()])).keys()) latest.delete(id);
  await writeEntities(transaction, new Map([...latest].map(([id, one]) => [id, unite([one])])));
  for (const [id, { retracted }] of latest) await retireEntities(transaction, [id], retracted);
}

function agreed(id: string, united: United): United {
  const kinds = united.conflicts.find((one) => one.field === 'kind');
  if (kinds === undefined) return united;
  const said = kinds.values.map(({ dataset, value }) => `${String(value)} (${dataset})`).join(', ');
  throw new ParleyError('ONTOLOGY_VIOLATION', `${id} is of different kinds in different datasets: ${said}`, {
    remedy: 'Give the entity another id in one of them; nothing of this load was kept.',
    place: { record: id, field: 'kind' },
  });
}

async function writeEntities(transaction: Transaction, united: ReadonlyMap<string, United>) {
  const byKind = new Map<Kind, { id: string; props: Record<string, unknown> }[]>();
  const names: { entity: string; props: Record<string, unknown> }[] = [];
  for (const [id, entity] of united) {
    const { kind, type, datasets, conflicts, document, ...rest } = entity;
    const row = {
      id,
      props: {
        id,
        kind,
        type,
        name: preferredName(entity.names)?.text ?? id,
        datasets,
        sameAs: entity.sameAs,
        ...nameColumns(entity.names),
        json: JSON.stringify({ ...rest, ...(document === null ? {} : { document }), conflicts }),
        sort: id,
        ...(kind === 'Event' ? { meets: isMeeting(kind, type), series: type === 'series' } : {}),
        ...(document === null
          ? {}
          : { publisher: document.publisher ?? null, sha256: document.sha256 ?? null }),
      },
    };
    const rows = byKind.get(kind);
    if (rows === undefined) byKind.set(kind, [row]);
    else rows.push(row);
    names.push(...nameRows(id, entity));
  }
  for (const [kind, rows] of byKind) {
    await writeRows(transaction, 'write/entities', rows, { substitutions: { KIND: kind } });
  }
  for (const batch of inBatches([...united.keys()])) await transaction.write('write/unname', { ids: batch });
  await writeRows(transaction, 'write/names', names);
}

/** The language of what is no word of any language: ids. */
const NO_LANGUAGE = 'zxx';

/** The search keys of an entity: folded names, its id, and its external ids with and without their prefix. */
function nameRows(entity: string, { names, sameAs }: United) {
  const words = names.flatMap((name, place) =>
    foldName(name.text).map((key) => {
      return { key, text: name.text, lang: name.lang ?? 'und', origin: name.origin ?? 'asserted', place };
    }),
  );
  const codes = new Map([[entity, entity]]);
  for (const text of sameAs) {
    const bare = text.slice(text.lastIndexOf(text.includes('://') ? '/' : ':') + 1);
    // What it is called in a register may be its id as well: it is found by the number alone all the same.
    for (const key of [text.toLowerCase(), bare.toLowerCase()]) if (!codes.has(key)) codes.set(key, text);
  }
  const ids = [...codes].map(([key, text]) => ({
    ...{ key, text, lang: NO_LANGUAGE, origin: 'external', place: names.length },
  }));
  return [...words, ...ids].map((props, number) => ({
    entity,
    props: { id: `${entity}#${number}`, entity, ...props },
  }));
}
