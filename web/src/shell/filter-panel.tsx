import type { ComponentChildren } from 'preact';
import { scene } from '../scene/load-scene.js';
import { go, view } from '../view/navigation.js';
import { toggled } from '../view/steps.js';
import { EMPTY } from '../view/view.js';
import { predicateWords } from '../words/vocabulary.js';
import { dialogWords, number, words } from '../words/words.js';
import { filterBy } from './filter-by.js';
import { FilterSources } from './filter-sources.js';
import { FilterTime } from './filter-time.js';
import { filtersOpen } from './filters-open.js';
import { IconButton } from './icon-button.js';

/** What can be left out of the scene: by relation, time, certainty and source. Kinds are switched in the legend. */
export default function Filters() {
  const { shell } = words.value;
  const { filters } = dialogWords.value;
  const close = () => {
    filtersOpen.value = false;
  };
  return (
    <section
      id="filters"
      class="filters"
      aria-label={shell.filters.title}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <header>
        <h2>{shell.filters.title}</h2>
        <IconButton icon="close" label={shell.close} onClick={close} />
      </header>
      <Part title={filters.time}>
        <FilterTime />
      </Part>
      <Part title={filters.certainty}>
        <Confidence />
      </Part>
      <Part title={filters.relations}>
        <Relations />
      </Part>
      <Part title={filters.sources}>
        <FilterSources />
      </Part>
      <button type="button" class="button" onClick={() => go({ filters: EMPTY.filters })}>
        {shell.filters.clear}
      </button>
    </section>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

function Confidence() {
  const { filters } = dialogWords.value;
  const { minConfidence, implicit } = view.value.filters;
  return (
    <>
      <div class="filter-slider">
        <label for="filter-confidence">{filters.confidence}</label>
        <output for="filter-confidence">{number(minConfidence, { style: 'percent' })}</output>
        <input
          id="filter-confidence"
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={minConfidence}
          onChange={({ currentTarget }) => filterBy({ minConfidence: Number(currentTarget.value) })}
        />
      </div>
      <label class="filter-choice">
        <input type="checkbox" checked={implicit} onChange={() => filterBy({ implicit: !implicit })} />
        <span>{filters.implicit}</span>
      </label>
    </>
  );
}

function Relations() {
  const { filters } = dialogWords.value;
  const { predicates } = scene.value.scene;
  const { hiddenPredicates } = view.value.filters;
  const listed = [...new Set([...Object.keys(predicates), ...hiddenPredicates])].sort(
    (one, other) => (predicates[other] ?? 0) - (predicates[one] ?? 0) || one.localeCompare(other),
  );
  if (listed.length === 0) return <p class="note">{filters.noRelations}</p>;
  return (
    <ul>
      {listed.map((predicate) => (
        <li key={predicate}>
          <label class="filter-choice">
            <input
              type="checkbox"
              checked={!hiddenPredicates.includes(predicate)}
              onChange={() => filterBy({ hiddenPredicates: toggled(hiddenPredicates, predicate) })}
            />
            <span>{predicateWords(predicate).label}</span>
            <span class="chip-count">{number(predicates[predicate] ?? 0)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
