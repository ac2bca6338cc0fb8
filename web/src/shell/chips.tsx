import { useAnswer } from '../api/use-answer.js';
import { go, view } from '../view/navigation.js';
import { predicateWords } from '../words/vocabulary.js';
import { counted, fill, isolated, language, number, words } from '../words/words.js';
import { type ActiveFilter, activeFilters, NO_FILTERS } from './active-filters.js';
import { Icon } from './icon.js';
import { nameSources } from './sources.js';
import { readRange } from './time-range.js';

/** The filters in use, each with a button that clears it. */
export function Chips() {
  const { filters } = words.value.shell;
  const active = activeFilters(view.value);
  const chosen = view.value.filters.documents;
  const spoken = language.value;
  const named = useAnswer((signal) => nameSources(chosen, spoken, signal), [chosen.join(' '), spoken]);
  if (active.length === 0) return null;
  const sourceName = (id: string) => named.value.data?.get(id)?.text ?? id;
  return (
    <ul class="chips" aria-label={filters.inUse}>
      {active.map((filter) => {
        const text = chipText(filter, sourceName);
        return (
          <li key={text}>
            <button type="button" class="chip" title={filters.clearOne} onClick={() => go(filter.cleared)}>
              <span class="chip-name">{text}</span>
              <span class="only-read">({filters.clearOne})</span>
              <Icon name="close" />
            </button>
          </li>
        );
      })}
      {active.length > 1 && (
        <li>
          <button type="button" class="chip" onClick={() => go(NO_FILTERS)}>
            {filters.clear}
          </button>
        </li>
      )}
    </ul>
  );
}

function chipText(filter: ActiveFilter, sourceName: (id: string) => string): string {
  const { chips } = words.value.shell;
  switch (filter.what) {
    case 'during': {
      const time = timeText(filter.during);
      return filter.certainly ? fill(chips.certainly, { time }) : time;
    }
    case 'confidence':
      return fill(chips.confidence, { least: number(filter.minConfidence, { style: 'percent' }) });
    case 'implicit':
      return chips.implicit;
    case 'predicate':
      return fill(chips.without, { what: predicateWords(filter.predicate).label });
    case 'source':
      return fill(chips.source, { name: isolated(sourceName(filter.id)) });
    case 'hidden':
      return counted(chips.hidden, filter.count);
  }
}

function timeText(during: string): string {
  const { chips } = words.value.shell;
  const { from, to } = readRange(during);
  if (from === to) return fill(chips.during, { time: isolated(from) });
  if (from === '') return fill(chips.until, { time: isolated(to) });
  if (to === '') return fill(chips.since, { time: isolated(from) });
  return fill(chips.between, { from: isolated(from), to: isolated(to) });
}
