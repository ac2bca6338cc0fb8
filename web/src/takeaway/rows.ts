import type { SceneFact, SceneNode } from '../scene/scene.js';
import { dialogWords, words } from '../words/words.js';
import { lineOf } from './legend.js';

/** The facts as a table with a head, in words and with the ids by which they can be found again. */
export function rowsOf(nodes: readonly SceneNode[], facts: readonly SceneFact[]): string[][] {
  const { columns } = dialogWords.value.choices;
  const { vocabulary } = words.value;
  const { lines } = words.value.takeaway;
  const names = new Map(nodes.map(({ id, name }) => [id, name.text]));
  return [
    [
      columns.subject,
      columns.predicate,
      columns.object,
      columns.date,
      columns.basis,
      columns.confidence,
      columns.subjectId,
      columns.objectId,
      columns.fact,
      columns.documents,
    ],
    ...facts.map((fact) => [
      names.get(fact.subject) ?? fact.subject,
      vocabulary.predicates[fact.predicate]?.label ?? fact.predicate,
      names.get(fact.object) ?? fact.object,
      fact.valid?.display ?? vocabulary.notStated,
      lines[lineOf(fact)],
      String(fact.confidence),
      fact.subject,
      fact.object,
      fact.id,
      fact.documents.join(' '),
    ]),
  ];
}
