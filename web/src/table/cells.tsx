import type { SceneFact, Words } from '../scene/scene.js';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { predicateWords } from '../words/vocabulary.js';
import { counted, fill, number, placeWords, words } from '../words/words.js';
import type { Column, EntityRow, FactRow } from './rows.js';

/** How a fact is known, in a word. */
export function basisOf({ denied, implicit }: SceneFact): string {
  const { table } = placeWords.value;
  if (denied) return table.denied;
  return implicit ? table.inferred : table.said;
}

/** The first cell of a row: its button is there for the keys; a press on any part of the row does the same. */
export function RowButton({ row }: { row: EntityRow | FactRow }) {
  const isFact = 'fact' in row;
  const sentence =
    isFact &&
    fill(predicateWords(row.fact.predicate).sentence, {
      subject: row.subject.text,
      object: row.object.text,
    });
  return (
    <button type="button" class="row-button" aria-label={sentence || undefined}>
      {!isFact && <KindMark kind={row.node.kind} />}
      <Name name={isFact ? row.subject : row.node.name} />
    </button>
  );
}

interface CellProps {
  row: EntityRow | FactRow;
  column: Column;
  sourceNames: ReadonlyMap<string, Words> | undefined;
}

/** What stands in any other cell. */
export function Cell({ row, column, sourceNames }: CellProps) {
  const { notStated } = words.value.vocabulary;
  const { texts, values } = row;
  if (column === 'sources') {
    const documents = 'fact' in row ? row.fact.documents : row.documents;
    return <Sources documents={documents} names={sourceNames} />;
  }
  if (column === 'object' && 'fact' in row) return <Name name={row.object} />;
  if (column === 'confidence') return <>{number(Number(values['confidence']), { style: 'percent' })}</>;
  if (column === 'here' || column === 'degree') return <>{number(Number(values[column]))}</>;
  if (column === 'basis' && 'fact' in row)
    return <span class={row.fact.implicit ? 'is-implicit' : undefined}>{texts['basis']}</span>;
  const text = texts[column];
  if (text !== undefined && text !== '') return <span dir="auto">{text}</span>;
  // Only events and facts have a date of their own.
  return 'node' in row && row.node.kind !== 'EVENT' ? null : <span class="note">{notStated}</span>;
}

/** One source by its name, several by their number, with their names at hand. */
function Sources({
  documents,
  names,
}: {
  documents: readonly string[];
  names: ReadonlyMap<string, Words> | undefined;
}) {
  const { table } = placeWords.value;
  const [only] = documents;
  if (only === undefined) return <span class="note">{table.noSource}</span>;
  const named = documents.map((id) => names?.get(id)?.text ?? id);
  const known = names?.get(only);
  if (documents.length === 1) {
    return (
      <span class="source-name" title={known?.text}>
        {known ? <Name name={known} /> : only}
      </span>
    );
  }
  return <span title={named.join('\n')}>{counted(table.sources, documents.length)}</span>;
}
