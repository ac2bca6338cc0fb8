import type { JudgementRecord, RelationRecord } from '../model/records.js';
import type { Reader } from '../store/store.js';

export type IdentityDecision = 'SAME' | 'DIFFERENT' | 'UNSURE';

/** That an entity may be another one, with what speaks for and against it, and what an editor decided. */
export interface IdentityHypothesis {
  entity: string;
  reasonsFor: string[];
  reasonsAgainst: string[];
  decision: IdentityDecision;
  /** Keys of the facts that raise it; none where only an editor judged. */
  facts: string[];
}

/** With which others entities may be one and the same, by id of the other. */
export async function possiblySameAs(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, IdentityHypothesis[]>> {
  const answer = new Map<string, Map<string, IdentityHypothesis>>(ids.map((id) => [id, new Map()]));
  const about = (id: string, other: string): IdentityHypothesis => {
    const known = answer.get(id)?.get(other);
    if (known !== undefined) return known;
    const fresh: IdentityHypothesis = {
      entity: other,
      reasonsFor: [],
      reasonsAgainst: [],
      decision: 'UNSURE',
      facts: [],
    };
    answer.get(id)?.set(other, fresh);
    return fresh;
  };
  for (const row of await reader.read('possibly-same-as', { ids })) {
    const hypothesis = about(String(row['source']), String(row['other']));
    const { properties = {} } = JSON.parse(String(row['json'])) as RelationRecord;
    hypothesis.reasonsFor.push(...textsIn(properties['reasonsFor']));
    hypothesis.reasonsAgainst.push(...textsIn(properties['reasonsAgainst']));
    hypothesis.facts.push(String(row['key']));
  }
  for (const row of await reader.read('judgements-on', { ids })) {
    const judgement = JSON.parse(String(row['json'])) as JudgementRecord;
    const hypothesis = about(String(row['source']), String(row['other']));
    hypothesis.decision = judgement.decision.toUpperCase() as IdentityDecision;
  }
  return new Map(
    [...answer].map(([id, others]) => [
      id,
      [...others.values()].sort((a, b) => (a.entity < b.entity ? -1 : 1)),
    ]),
  );
}

/** A list of texts, which may be given as one alone. */
const textsIn = (value: unknown) => [value ?? []].flat() as string[];
