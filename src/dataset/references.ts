import { checkSpan, sha256 as hash } from '../model/evidence.js';
import { type Kind, referencesIn } from '../model/ontology.js';
import type { AttributeRecord, DatasetRecord, DocumentRecord, RelationRecord } from '../model/records.js';
import { FINDS_WORDS } from './find-words.js';
import { checkAttribute, checkEnds, isExternal } from './ontology-check.js';
import type { Finding } from './shape.js';

/** A finding about evidence may name a character of the document. */
export type ReferenceFinding = Finding & { offset?: number };

type Report = (finding: ReferenceFinding) => void;

/** What the records of a load, and the graph beside it, say of the ids that they use. */
export interface Surroundings {
  /** The kind of every entity and document; undefined as a value where the record itself is wrong about it. */
  kinds: ReadonlyMap<string, Kind | undefined>;
  /** The documents of the load, with their text where it comes along. */
  documents: ReadonlyMap<string, DocumentRecord>;
  /** The lengths of the texts of documents that the graph holds. */
  lengths: ReadonlyMap<string, number>;
  /** Whether a graph was asked at all. */
  graph: boolean;
}

/** The ids that a record refers to, each with the field that does. */
export function referencesOf(record: DatasetRecord): { id: string; field: string }[] {
  switch (record.record) {
    case 'document':
      return record.publisher === undefined ? [] : [{ id: record.publisher, field: 'publisher' }];
    case 'entity':
      return [];
    case 'judgement':
      return [
        { id: record.left, field: 'left' },
        { id: record.right, field: 'right' },
      ];
    case 'attribute':
      return [{ id: record.entity, field: 'entity' }, ...evidenceReferences(record)];
    case 'relation':
      return [
        { id: record.subject, field: 'subject' },
        { id: record.object, field: 'object' },
        ...referencesIn(record.predicate, record.properties).map(({ property, entity }) => ({
          id: entity,
          field: `properties.${property}`,
        })),
        ...evidenceReferences(record),
      ];
  }
}

function evidenceReferences(record: AttributeRecord | RelationRecord): { id: string; field: string }[] {
  return (record.evidence ?? []).map(({ document }, index) => ({
    id: document,
    field: `evidence[${index}].document`,
  }));
}

/** Checks a record against those that it refers to. */
export function checkReferences(record: DatasetRecord, around: Surroundings, report: Report): void {
  for (const { id, field } of referencesOf(record)) {
    if (!around.kinds.has(id)) {
      const remedy = around.graph
        ? 'Add its record, load the dataset that holds it first, or correct the id.'
        : 'Add its record, or correct the id; with --store, what the store holds is there too.';
      const where = around.graph ? 'neither in these records nor in the graph' : 'not in these records';
      const message = `"${id}" is ${where}`;
      report({ code: 'NOT_FOUND', message, field, remedy });
    }
  }
  if (record.record === 'document') checkText(record, report);
  if (record.record === 'judgement') checkJudgement(record.left, record.right, around, report);
  if (record.record === 'attribute') {
    const kind = around.kinds.get(record.entity);
    if (kind) checkAttribute(record, kind, report);
    checkEvidence(record, around, report);
  }
  if (record.record === 'relation') {
    checkEnds(record, around.kinds.get(record.subject), around.kinds.get(record.object), report);
    checkEvidence(record, around, report);
  }
}

function checkText({ text, sha256, length }: DocumentRecord, report: Report): void {
  if (text === undefined) return;
  const digest = hash(text);
  const units = text.length;
  if (sha256 !== digest) {
    const message =
      sha256 === undefined ? 'a document with a text needs its digest' : 'is not the digest of the text';
    report({ code: 'INVALID_INPUT', message, field: 'sha256', remedy: `The text given has ${digest}.` });
  }
  if (length !== undefined && length !== units) {
    const remedy = 'Count UTF-16 units, as JavaScript does.';
    report({ code: 'INVALID_INPUT', message: `the text has ${units} characters`, field: 'length', remedy });
  }
}

function checkJudgement(left: string, right: string, around: Surroundings, report: Report): void {
  const [one, other] = [around.kinds.get(left), around.kinds.get(right)];
  if (left === right) {
    report({ code: 'INVALID_INPUT', message: 'left and right are one entity', field: 'right' });
  } else if (one && other && one !== other) {
    const message = `a ${one} and a ${other} cannot be judged`;
    const remedy = 'Judge two entities of one kind.';
    report({ code: 'ONTOLOGY_VIOLATION', message, field: 'right', remedy });
  }
}

function checkEvidence(record: AttributeRecord | RelationRecord, around: Surroundings, report: Report): void {
  const evidence = record.evidence ?? [];
  if (evidence.length === 0 && !(record.record === 'relation' && isExternal(record))) {
    const remedy =
      record.record === 'relation'
        ? 'Name the passage, or say in properties that the basis is "external".'
        : 'Name the passage, or write it into the properties of the entity if it needs none.';
    report({ code: 'INVALID_INPUT', message: 'a fact needs evidence', field: 'evidence', remedy });
  }
  for (const [index, one] of evidence.entries()) {
    const field = `evidence[${index}]`;
    const kind = around.kinds.get(one.document);
    if (kind && kind !== 'Document') {
      const message = `"${one.document}" is a ${kind}, not a document`;
      report({ code: 'ONTOLOGY_VIOLATION', message, field: `${field}.document` });
    }
    const document = around.documents.get(one.document);
    const text = document?.text;
    const length = text?.length ?? document?.length ?? around.lengths.get(one.document);
    if (text !== undefined) {
      const problem = checkSpan(text, one);
      if (problem) report(misfit(one.document, problem, field, one.start));
    } else if (length !== undefined && one.end !== undefined && one.end > length) {
      const problem = `characters ${one.start} to ${one.end} lie outside the text, which has ${length}`;
      report(misfit(one.document, problem, field, one.start));
    }
  }
}

function misfit(
  document: string,
  problem: string,
  field: string,
  offset: number | undefined,
): ReferenceFinding {
  const remedy = `Correct start, end and digest, or the text of the document. ${FINDS_WORDS}`;
  return { code: 'INVALID_INPUT', message: `in ${document}: ${problem}`, field, remedy, offset };
}
