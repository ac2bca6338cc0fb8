import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../scene/scene.js';
import { Icon } from '../shell/icon.js';
import { go, view } from '../view/navigation.js';
import { fill, placeWords } from '../words/words.js';
import { Cell, RowButton } from './cells.js';
import { type Column, type EntityRow, type FactRow, LASTING } from './rows.js';
import { nextOrder, type Order, writeOrder } from './sort.js';

/** More rows than this are turned like pages. */
const ROWS_A_PAGE = 200;

interface Props {
  rows: readonly (EntityRow | FactRow)[];
  columns: readonly Column[];
  order: Order | undefined;
  caption: string;
  sourceNames: ReadonlyMap<string, Words> | undefined;
}

/** A table whose head stays in sight, sorted by a press on the head of a column. */
export function Sheet({ rows, columns, order, caption, sourceNames }: Props) {
  const { selected } = view.value;
  const at = rows.findIndex(({ id }) => id === selected);
  const [page, setPage] = useState(Math.max(0, Math.floor(at / ROWS_A_PAGE)));
  const frame = useRef<HTMLElement>(null);
  const pages = Math.ceil(rows.length / ROWS_A_PAGE);
  const first = Math.min(page, pages - 1) * ROWS_A_PAGE;
  const shown = rows.slice(first, first + ROWS_A_PAGE);
  useEffect(() => {
    frame.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const turn = (by: number) => {
    setPage(first / ROWS_A_PAGE + by);
    frame.current?.scrollTo({ top: 0 });
  };
  return (
    <>
      <section ref={frame} class="sheet-frame" tabindex={0} aria-label={caption}>
        <table class="sheet">
          <caption class="only-read">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column} column={column} order={order} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr
                key={row.id}
                aria-current={row.id === selected ? 'true' : undefined}
                onClick={() => go({ selected: row.id })}
              >
                {columns.map((column, n) =>
                  n === 0 ? (
                    <th key={column} scope="row">
                      <RowButton row={row} />
                    </th>
                  ) : (
                    <td key={column} class={`cell-${column}`}>
                      <Cell row={row} column={column} sourceNames={sourceNames} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {pages > 1 && <Pages first={first} shown={shown.length} all={rows.length} turn={turn} />}
    </>
  );
}

function Head({ column, order }: { column: Column; order: Order | undefined }) {
  const { columns } = placeWords.value.table;
  const own = order?.column === column ? order : undefined;
  const direction = own && (own.descending ? 'descending' : 'ascending');
  return (
    <th scope="col" aria-sort={direction ?? 'none'} class={LASTING.includes(column) ? 'wide' : undefined}>
      <button
        type="button"
        onClick={() => {
          const next = nextOrder(own, column);
          go({ lists: { ...view.value.lists, sort: next && writeOrder(next) } });
        }}
      >
        {columns[column]}
        {own && <Icon name={own.descending ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

function Pages({
  first,
  shown,
  all,
  turn,
}: {
  first: number;
  shown: number;
  all: number;
  turn: (by: number) => void;
}) {
  const { pages } = placeWords.value.table;
  return (
    <nav class="sheet-pages" aria-label={pages.label}>
      <button type="button" class="button" disabled={first === 0} onClick={() => turn(-1)}>
        {pages.back}
      </button>
      <span role="status">{fill(pages.range, { from: first + 1, to: first + shown, n: all })}</span>
      <button type="button" class="button" disabled={first + shown >= all} onClick={() => turn(1)}>
        {pages.on}
      </button>
    </nav>
  );
}
