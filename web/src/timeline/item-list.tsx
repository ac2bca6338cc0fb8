import { go, view } from '../view/navigation.js';
import type { TimelineItem } from './items.js';

/** Items as a list: the same as the picture, for those who read it or hear it. */
export function ItemList({
  items,
  labelOf,
}: {
  items: readonly TimelineItem[];
  labelOf: (item: TimelineItem) => string;
}) {
  return (
    <ol class="item-list">
      {items.map((item) => (
        <li key={item.id}>
          <button
            type="button"
            aria-pressed={item.id === view.value.selected}
            onClick={() => go({ selected: item.id })}
          >
            {item.date && (
              <span class="item-date" dir="auto">
                {item.date.display}
              </span>
            )}{' '}
            <bdi>{labelOf(item)}</bdi>
          </button>
        </li>
      ))}
    </ol>
  );
}
