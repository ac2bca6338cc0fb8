import './table.css';
import { useAnswer } from '../api/use-answer.js';
import { scene } from '../scene/load-scene.js';
import { nameSources } from '../shell/sources.js';
import { ViewLink } from '../shell/view-link.js';
import { adjust, go, view } from '../view/navigation.js';
import { toggled } from '../view/steps.js';
import type { Lists } from '../view/view.js';
import { predicateWords, sortName } from '../words/vocabulary.js';
import { counted, language, placeWords, words } from '../words/words.js';
import { basisOf } from './cells.js';
import {
  type Column,
  ENTITY_COLUMNS,
  type EntityRow,
  entityRows,
  FACT_COLUMNS,
  type FactRow,
  factRows,
  LASTING,
} from './rows.js';
import { Sheet } from './sheet.js';
import { found, readOrder, sorted } from './sort.js';

/** What is on the screen as tables: one of entities, one of facts. */
export default function TablePlace() {
  const { lists } = view.value;
  const { scene: shown, state } = scene.value;
  const ids = [...new Set(shown.facts.flatMap(({ documents }) => documents))].sort();
  const spoken = language.value;
  const { data: names } = useAnswer(
    (signal) => nameSources(ids, spoken, signal),
    [spoken, ids.join('~')],
  ).value;
  const wording = {
    sort: sortName,
    predicate: (predicate: string) => predicateWords(predicate).label,
    basis: basisOf,
    source: (id: string) => names?.get(id)?.text ?? id,
  };
  const ofFacts = lists.sheet === 'facts';
  const all: readonly (EntityRow | FactRow)[] = ofFacts
    ? factRows(shown, wording)
    : entityRows(shown, wording);
  const columns: readonly Column[] = ofFacts ? FACT_COLUMNS : ENTITY_COLUMNS;
  const order = readOrder(lists.sort, columns);
  const collator = new Intl.Collator(spoken, { numeric: true });
  const rows = sorted(found(all, lists.find), order, collator.compare);
  const { table } = placeWords.value;
  return (
    <div class="table-room" aria-busy={state === 'loading'}>
      <div class="table-tools">
        <Sheets lists={lists} nodes={shown.nodes.length} facts={shown.facts.length} />
        <input
          class="field table-find"
          type="search"
          dir="auto"
          aria-label={table.find}
          placeholder={table.find}
          value={lists.find ?? ''}
          onInput={({ currentTarget: { value } }) => {
            const change = { lists: { ...view.value.lists, find: value === '' ? undefined : value } };
            if (lists.find === undefined) go(change);
            else adjust(change);
          }}
        />
        <ColumnChoice columns={columns} lists={lists} />
        <p class="note" role="status">
          {lists.find !== undefined && counted(table.found, rows.length)}
        </p>
      </div>
      {rows.length === 0 && lists.find !== undefined && (
        <div class="table-nothing">
          <p>{table.none}</p>
          <button type="button" class="button" onClick={() => go({ lists: { ...lists, find: undefined } })}>
            {table.forget}
          </button>
        </div>
      )}
      {rows.length > 0 && (
        <Sheet
          key={`${lists.sheet} ${lists.sort} ${lists.find}`}
          rows={rows}
          columns={columns.filter((column) => !lists.hiddenColumns.includes(column))}
          order={order}
          caption={ofFacts ? table.captions.facts : table.captions.entities}
          sourceNames={names}
        />
      )}
    </div>
  );
}

function Sheets({ lists, nodes, facts }: { lists: Lists; nodes: number; facts: number }) {
  const { table } = placeWords.value;
  const { shell } = words.value;
  return (
    <nav class="sheets" aria-label={table.sheets}>
      <ViewLink class="button" current={lists.sheet !== 'facts'} to={to(undefined)}>
        {counted(shell.status.nodes, nodes)}
      </ViewLink>
      <ViewLink class="button" current={lists.sheet === 'facts'} to={to('facts')}>
        {counted(shell.status.facts, facts)}
      </ViewLink>
    </nav>
  );
}

const to = (sheet: Lists['sheet']) => () => ({ lists: { ...view.value.lists, sheet } });

function ColumnChoice({ columns, lists }: { columns: readonly Column[]; lists: Lists }) {
  const { table } = placeWords.value;
  return (
    <details class="column-choice">
      <summary class="button">{table.choice}</summary>
      <ul class="card">
        {columns
          .filter((column) => !LASTING.includes(column))
          .map((column) => (
            <li key={column}>
              <label>
                <input
                  type="checkbox"
                  checked={!lists.hiddenColumns.includes(column)}
                  onChange={() =>
                    go({ lists: { ...lists, hiddenColumns: toggled(lists.hiddenColumns, column) } })
                  }
                />
                {table.columns[column]}
              </label>
            </li>
          ))}
      </ul>
    </details>
  );
}
