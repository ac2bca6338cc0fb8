import type { DocumentRecord, EntityRecord, Localized, Name } from '../model/records.js';

/** What the records of one id, in one or several datasets, say together. */
export interface United {
  kind: EntityRecord['kind'];
  type: string | null;
  names: Name[];
  description: Localized;
  sameAs: string[];
  properties: Record<string, unknown>;
  notes: string[];
  datasets: string[];
  document: Omit<
    DocumentRecord,
    'record' | 'id' | 'dataset' | 'text' | 'notes' | 'recorded' | 'retracted'
  > | null;
  conflicts: Conflict[];
}

/** Two datasets that give one thing two values; the first dataset's stands, both are kept. */
export interface Conflict {
  field: string;
  values: { dataset: string; value: unknown }[];
}

export interface Sourced {
  dataset: string;
  record: EntityRecord | DocumentRecord;
}

/** A document is an entity whose title is its name. */
function asEntity(record: EntityRecord | DocumentRecord): EntityRecord {
  if (record.record === 'entity') return record;
  const title = record.title ?? record.id;
  return {
    record: 'entity',
    id: record.id,
    kind: 'Document',
    // The title is the editor's unless the document's own words are known to hold it.
    names: [{ text: title, origin: 'editorial' }],
    sameAs: record.url === undefined ? [] : [record.url],
    ...(record.notes === undefined ? {} : { notes: record.notes }),
  };
}

/** From what sources say to what is made of that. */
const ORIGINS: readonly (Name['origin'] | undefined)[] = ['asserted', 'editorial', 'external', 'derived'];
const rankOf = ({ origin = 'asserted' }: Name) => ORIGINS.indexOf(origin);

/**
 * Unites what datasets say of one entity: names, `sameAs`, descriptions and notes are added up, one scalar value
 * stands and a different one is a conflict. Datasets count in the order of their ids, so that the order in which
 * they were loaded makes no difference.
 */
export function unite(sources: readonly Sourced[]): United {
  const ordered = [...sources].sort((a, b) => (a.dataset < b.dataset ? -1 : a.dataset > b.dataset ? 1 : 0));
  const names = new Map<string, Name>();
  const description: Localized = {};
  const sameAs = new Set<string>();
  const notes = new Set<string>();
  const scalars = new Map<string, { dataset: string; value: unknown }[]>();
  const note = (field: string, dataset: string, value: unknown) => {
    const values = scalars.get(field);
    if (values === undefined) scalars.set(field, [{ dataset, value }]);
    else if (!values.some((one) => JSON.stringify(one.value) === JSON.stringify(value)))
      values.push({ dataset, value });
  };
  let document: United['document'] = null;
  for (const { dataset, record } of ordered) {
    const entity = asEntity(record);
    for (const name of entity.names ?? []) {
      const key = `${name.lang ?? ''}\n${name.text}`;
      const known = names.get(key);
      // That a source has a name is not undone by a register that has it too.
      if (known === undefined || rankOf(name) < rankOf(known)) names.set(key, name);
    }
    for (const one of entity.sameAs ?? []) sameAs.add(one);
    for (const one of entity.notes ?? []) notes.add(one);
    for (const [lang, text] of Object.entries(entity.description ?? {})) {
      note(`description.${lang}`, dataset, text);
      description[lang] ??= text;
    }
    note('kind', dataset, entity.kind);
    if (entity.type !== undefined) note('type', dataset, entity.type);
    for (const [name, value] of Object.entries(entity.properties ?? {}))
      note(`properties.${name}`, dataset, value);
    if (record.record === 'document') {
      const {
        record: _r,
        id: _i,
        dataset: _d,
        text: _t,
        notes: _n,
        recorded: _a,
        retracted: _b,
        ...fields
      } = record;
      for (const [name, value] of Object.entries(fields)) note(`document.${name}`, dataset, value);
      document = { ...fields, ...(document ?? {}) };
    }
  }
  const properties: Record<string, unknown> = {};
  for (const [field, values] of scalars) {
    if (field.startsWith('properties.')) properties[field.slice('properties.'.length)] = values[0]?.value;
  }
  return {
    kind: scalars.get('kind')?.[0]?.value as EntityRecord['kind'],
    type: (scalars.get('type')?.[0]?.value as string | undefined) ?? null,
    names: [...names.values()],
    description,
    sameAs: [...sameAs],
    properties,
    notes: [...notes],
    datasets: [...new Set(ordered.map((one) => one.dataset))],
    document,
    conflicts: [...scalars]
      .filter(([, values]) => values.length > 1)
      .map(([field, values]) => ({ field, values })),
  };
}
