import { useAnswer } from '../api/use-answer.js';
import { view } from '../view/navigation.js';
import { toggled } from '../view/steps.js';
import { dialogWords, fill, language, words } from '../words/words.js';
import { filterBy } from './filter-by.js';
import { Name } from './name.js';
import { findSources } from './sources.js';
import { Trouble } from './trouble.js';

/** The sources, of which one at least must support a fact; none chosen stands for any. */
export function FilterSources() {
  const { filters } = dialogWords.value;
  const spoken = language.value;
  const chosen = view.value.filters.documents;
  const { data, error } = useAnswer((signal) => findSources(spoken, signal), [spoken]).value;
  if (error) return <Trouble error={error} />;
  if (!data) return <p class="note">{words.value.shell.waiting.loading}</p>;
  const { sources, total } = data;
  return (
    <>
      <ul>
        {sources.map(({ id, name }) => (
          <li key={id}>
            <label class="filter-choice">
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={() => filterBy({ documents: toggled(chosen, id) })}
              />
              <Name name={name} />
            </label>
          </li>
        ))}
      </ul>
      <p class="note">
        {total > sources.length
          ? fill(filters.someSources, { shown: sources.length, total })
          : filters.anySource}
      </p>
    </>
  );
}
