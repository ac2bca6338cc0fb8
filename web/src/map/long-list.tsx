import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { counted, number, placeWords } from '../words/words.js';

const FIRST = 40;
const MORE = 200;

/** A list under a heading with the number of its items; of a long one the first are shown, and more when asked for. */
export function LongList<Item>({
  title,
  items,
  intro,
  total = items.length,
  row,
}: {
  title: ComponentChildren;
  items: readonly Item[];
  intro?: ComponentChildren;
  /** How many there are, where not all are at hand. */
  total?: number;
  row: (item: Item) => ComponentChildren;
}) {
  const shown = useSignal(FIRST);
  const { lists, compare } = placeWords.value.map;
  const left = Math.min(MORE, items.length - shown.value);
  return (
    <section class="map-list">
      <h2>
        {title} <span class="map-count">{number(total)}</span>
      </h2>
      {intro && <p class="note">{intro}</p>}
      {items.length === 0 ? (
        <p class="note">{compare.nothing}</p>
      ) : (
        <ul>{items.slice(0, shown.value).map(row)}</ul>
      )}
      {left > 0 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            shown.value += MORE;
          }}
        >
          {counted(lists.more, left)}
        </button>
      )}
    </section>
  );
}
