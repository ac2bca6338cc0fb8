import { contentHash } from '../dataset/check.js';
import { isClaim, keyOf } from '../dataset/version.js';
import { PREDICATES } from '../model/ontology.js';
import type { AttributeRecord, DatasetRecord, EntityRecord, RelationRecord } from '../model/records.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import type { ImportBatch, ImportSource } from './source.js';

type Owned = NonNullable<ImportSource['owns']>;

type Claim = RelationRecord | AttributeRecord;

/** A record that is held, and the documents that support it now. */
interface Held {
  record: DatasetRecord;
  documents: readonly string[];
}

/** The id of a fact of a table whose id something else has with another content: it ends in the name of the file. */
export const idBeside = (id: string, dataset: string, editions: string) =>
  `${id}@${editions.slice(`doc/${dataset}/`.length, -1)}`;

/**
 * Puts what a table says beside what its dataset holds from elsewhere, such as another table. A fact that is held with
 * the same content gets the evidence of both; where it is held with another one, the table's own stands under an id of
 * its own, which ends in the name of the file. Entities name no source: what is said of one is added to what is held.
 */
export class BesideHeld {
  /** What the ids of the documents begin with that are editions of the file. */
  private readonly editions: string;

  private constructor(
    private readonly reader: Reader,
    private readonly dataset: string,
    { editions }: Owned,
    /** Whether names and properties of entities that a row does not have stay. */
    private readonly adds: boolean,
  ) {
    this.editions = editions;
  }

  /** Undefined where the source is no table, or nothing is held of its dataset. */
  static async of(
    reader: Reader,
    { dataset: { id }, owns }: ImportSource,
    replace: boolean,
  ): Promise<BesideHeld | undefined> {
    if (owns === undefined || !(await reader.read('datasets')).some((one) => one['id'] === id))
      return undefined;
    return new BesideHeld(reader, id, owns, !replace || (await hasOthers(reader, id, owns)));
  }

  async place(batch: ImportBatch): Promise<ImportBatch> {
    const held = await this.held(
      batch.records.flatMap((one) => (isClaim(one) ? [one.id, this.ownId(one)] : one.id)),
    );
    if (held.size === 0) return batch;
    const records = batch.records.map((one) => {
      if (isClaim(one)) return this.claim(one, held);
      const before = held.get(one.id)?.record;
      return one.record === 'entity' && before?.record === 'entity' && this.adds ? added(before, one) : one;
    });
    return { ...batch, records };
  }

  private async held(ids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
    const held = new Map<string, Held>();
    for (const keys of inBatches(ids.map((id) => keyOf(this.dataset, id)))) {
      for (const { json, documents } of await this.reader.read('records-by-keys', { keys })) {
        const record = JSON.parse(String(json)) as DatasetRecord;
        held.set(record.id, { record, documents: (documents as string[] | null) ?? [] });
      }
    }
    return held;
  }

  private ownId({ id }: Claim): string {
    return idBeside(id, this.dataset, this.editions);
  }

  private claim(said: Claim, held: ReadonlyMap<string, Held>): Claim {
    const own = this.ownId(said);
    if (held.has(own)) return { ...said, id: own };
    const { record, documents } = held.get(said.id) ?? {};
    if (record === undefined || documents === undefined || !isClaim(record)) return said;
    const others = documents.filter((one) => !one.startsWith(this.editions));
    if (documents.length > 0 && others.length === 0) return said;
    if (contentOf(record) !== contentOf(said)) return { ...said, id: own };
    const supporting = record.evidence?.filter(({ document }) => others.includes(document)) ?? [];
    // In one order, whichever table comes last: importing them again changes nothing.
    const evidence = [...supporting, ...(said.evidence ?? [])].sort((a, b) =>
      a.document < b.document ? -1 : Number(a.document > b.document),
    );
    return { ...record, evidence };
  }
}

/** Whether other tables of the sort were imported into a dataset, or may have been: one that brought no facts is of any. */
async function hasOthers(reader: Reader, dataset: string, { editions, claims }: Owned): Promise<boolean> {
  const rows = await reader.read('editions', { beginning: `doc/${dataset}/` });
  const ids = rows.map(({ id }) => String(id)).filter((id) => id.includes('@') && !id.startsWith(editions));
  const first = await reader.read('claims-of-documents', { ids, after: '', limit: 1 });
  const sorts = new Map(first.map(({ source, json }) => [source, (JSON.parse(String(json)) as Claim).id]));
  return ids.some((id) => sorts.get(id)?.startsWith(claims) ?? true);
}

/** What tells a fact from another one, whatever supports it and whichever end comes first. */
function contentOf({ evidence: _, ...claim }: Claim): string {
  if (claim.record === 'attribute' || !PREDICATES[claim.predicate].symmetric) return contentHash(claim);
  const [subject, object] = [claim.subject, claim.object].sort() as [string, string];
  const { statedBy, ...properties } = claim.properties ?? {};
  const sides = Array.isArray(statedBy) ? { statedBy: [...statedBy].sort() } : {};
  return contentHash({ ...claim, subject, object, properties: { ...properties, ...sides } });
}

/** An entity as it is held, with what is said of it besides. */
function added(held: EntityRecord, said: EntityRecord): EntityRecord {
  const [names, sameAs, notes] = [
    joined(held.names, said.names, ({ text, lang = '' }) => `${lang}\n${text}`),
    // A register has one number for a thing, and a note one thing to say of where a number is from.
    joined(held.sameAs, said.sameAs, String, beforeColon),
    joined(held.notes, said.notes, String, beforeColon),
  ];
  const description = { ...held.description, ...said.description };
  const properties = { ...held.properties, ...said.properties };
  return {
    ...held,
    ...said,
    ...(names && { names }),
    ...(sameAs && { sameAs }),
    ...(notes && { notes }),
    ...(Object.keys(description).length > 0 && { description }),
    ...(Object.keys(properties).length > 0 && { properties }),
  };
}

const beforeColon = (text: string) => text.split(':', 1)[0] as string;

/**
 * What is said comes first, then what is held and is of no field of which something is said. Where all of it is held
 * nothing changes, however often tables are imported by turns.
 */
function joined<T>(
  held: readonly T[] | undefined,
  said: readonly T[] | undefined,
  keyOf: (one: T) => string,
  fieldOf: (one: T) => string = keyOf,
): T[] | undefined {
  if (held === undefined || said === undefined) return (held ?? said)?.slice();
  const known = new Map(held.map((one) => [keyOf(one), one]));
  const first = new Map(said.map((one) => [keyOf(one), known.get(keyOf(one)) ?? one]));
  const fields = new Set(said.map(fieldOf));
  const rest = held.filter((one) => !first.has(keyOf(one)) && !fields.has(fieldOf(one)));
  const news = [...first.keys()].some((one) => !known.has(one));
  return news || first.size + rest.length < held.length ? [...first.values(), ...rest] : [...held];
}
