import { twoApart } from '../model/edtf.js';
import type { Reader } from '../store/store.js';
import { LONG, walk } from '../store/walk.js';
import { statedOf } from './events.js';
import { allEvents, misdrawn } from './presences.js';

/** What a check of the store counted, and where facts and the relationships beside them differ. */
export interface StoreCheck {
  facts: number;
  relationships: number;
  findings: Finding[];
}

/** Something in the store that its own rules forbid. */
export interface Finding {
  code:
    | 'FACT_WITHOUT_RELATIONSHIP'
    | 'RELATIONSHIP_WITHOUT_FACT'
    | 'RELATIONSHIP_DIFFERS'
    | 'PRESENCE_DIFFERS'
    | 'CLAIM_WITHOUT_EVIDENCE'
    | 'FACT_ABOUT_RETRACTED'
    | 'DATASETS_DISAGREE'
    | 'SOURCES_DISAGREE';
  id: string;
  message: string;
}

interface Side {
  id: string;
  subject: string;
  predicate: string;
  object: string;
  state: string;
}

/**
 * Compares every fact with what is drawn beside it, and looks for claims without evidence, facts about retracted
 * entities, values on which datasets disagree, and events of which sources give different dates.
 *
 * What differs between the two it looks for a second time: where an engine has no state that all statements read, a
 * load that ends in between shows one half of what it wrote to one statement and the other to the next.
 */
export async function checkStore(reader: Reader): Promise<StoreCheck> {
  const found = await checkOnce(reader);
  if (!found.findings.some(({ code }) => COMPARED.has(code))) return found;
  const again = await checkOnce(reader);
  const before = new Set(found.findings.map((one) => JSON.stringify(one)));
  const stands = (one: Finding) => !COMPARED.has(one.code) || before.has(JSON.stringify(one));
  return { ...again, findings: again.findings.filter(stands) };
}

/** What is found by comparing the answers of several statements. */
const COMPARED: ReadonlySet<Finding['code']> = new Set([
  'FACT_WITHOUT_RELATIONSHIP',
  'RELATIONSHIP_WITHOUT_FACT',
  'RELATIONSHIP_DIFFERS',
  'PRESENCE_DIFFERS',
]);

async function checkOnce(reader: Reader): Promise<StoreCheck> {
  const facts = await sides(reader, 'check-facts');
  const relationships = await sides(reader, 'check-relationships');
  const findings: Finding[] = [];
  const find = (code: Finding['code'], id: string, message: string) => findings.push({ code, id, message });
  for (const [id, fact] of facts) {
    const beside = relationships.get(id);
    const said = `${fact.subject} ${fact.predicate} ${fact.object}`;
    if (beside === undefined)
      find('FACT_WITHOUT_RELATIONSHIP', id, `No relationship stands beside the fact: ${said}.`);
    else if (JSON.stringify(beside) !== JSON.stringify(fact)) {
      find('RELATIONSHIP_DIFFERS', id, `The relationship beside the fact differs from it: ${said}.`);
    }
  }
  for (const [id, one] of relationships) {
    const said = `${one.subject} ${one.predicate} ${one.object}`;
    if (!facts.has(id))
      find('RELATIONSHIP_WITHOUT_FACT', id, `No fact stands beside the relationship: ${said}.`);
  }
  for await (const events of allEvents(reader)) {
    for (const { entity, event } of await misdrawn(reader, events)) {
      find('PRESENCE_DIFFERS', entity, `How it was at ${event} is drawn otherwise than the facts say.`);
    }
    for (const [event, { dates }] of await statedOf(reader, events)) {
      const apart = twoApart(dates);
      if (apart === undefined) continue;
      find('SOURCES_DISAGREE', event, `It has dates that cannot both be right: ${apart.join(', ')}.`);
    }
  }
  for (const row of await reader.read('check-unsupported')) {
    find(
      'CLAIM_WITHOUT_EVIDENCE',
      String(row['key']),
      'The claim has no evidence, and does not say that it needs none.',
    );
  }
  for (const row of await reader.read('check-retracted-ends')) {
    find(
      'FACT_ABOUT_RETRACTED',
      String(row['key']),
      `The fact is held, but ${String(row['entity'])} is retracted.`,
    );
  }
  for (const row of await reader.read('check-conflicts')) {
    const { conflicts } = JSON.parse(String(row['json'])) as {
      conflicts: { field: string; values: unknown[] }[];
    };
    for (const { field, values } of conflicts) {
      find(
        'DATASETS_DISAGREE',
        String(row['id']),
        `Datasets give different values of ${field}: ${JSON.stringify(values)}`,
      );
    }
  }
  return { facts: facts.size, relationships: relationships.size, findings };
}

/** What a fact and its relationship must have in common. */
async function sides(reader: Reader, statement: string): Promise<Map<string, Side>> {
  const all = new Map<string, Side>();
  for await (const rows of walk(reader, statement, 'id', {}, LONG)) {
    for (const { id, subject, predicate, object, state } of rows as unknown as (Side & {
      state: unknown[];
    })[]) {
      all.set(id, { id, subject, predicate, object, state: JSON.stringify(state) });
    }
  }
  return all;
}
