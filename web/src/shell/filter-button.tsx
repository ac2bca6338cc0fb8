import './filters.css';
import { view } from '../view/navigation.js';
import { number, words } from '../words/words.js';
import { activeFilters } from './active-filters.js';
import { filtersOpen } from './filters-open.js';
import { Icon } from './icon.js';

/** Opens the filters, and says how many are in use. */
export function FilterButton() {
  const { filters } = words.value.shell;
  const inUse = activeFilters(view.value).length;
  return (
    <button
      type="button"
      class="button plain filter-button"
      aria-expanded={filtersOpen.value}
      aria-controls="filters"
      onClick={() => {
        filtersOpen.value = !filtersOpen.value;
      }}
    >
      <Icon name="filter" />
      <span class="filter-word">{filters.title}</span>
      {inUse > 0 && <span class="badge">{number(inUse)}</span>}
    </button>
  );
}
