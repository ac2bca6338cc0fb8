import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { view } from '../view/navigation.js';
import { dialogWords } from '../words/words.js';
import { filterBy } from './filter-by.js';
import { isEnd, isReversed, type Range, readRange, writeRange } from './time-range.js';

/** A text in which no date is torn apart at the end of a line. */
const unbroken = (text: string) => text.replace(/(?<=\d)-(?=\d)/g, '\u2011');

/** The time that is shown, between two days, months or years. */
export function FilterTime() {
  const { filters } = dialogWords.value;
  const { during, certainly } = view.value.filters;
  const range = useSignal<Range>(readRange(during));
  const taken = useRef(during);
  useEffect(() => {
    // What was taken from here may lie behind what is being written now.
    if (during !== taken.current) range.value = readRange(during);
    taken.current = during;
  }, [during]);
  const { from, to } = range.value;
  const trouble =
    !isEnd(from) || !isEnd(to) ? filters.unreadable : isReversed(range.value) && filters.reversed;
  const end = (name: keyof Range, label: string) => (
    <label>
      <span>{label}</span>
      <input
        class="field"
        type="text"
        dir="ltr"
        inputmode="numeric"
        placeholder="2020-10-08"
        value={range.value[name]}
        aria-invalid={trouble ? 'true' : undefined}
        aria-describedby="filter-time-note"
        onInput={({ currentTarget }) => {
          range.value = { ...range.value, [name]: currentTarget.value.trim() };
        }}
        onChange={() => {
          if (trouble) return;
          taken.current = writeRange(range.value);
          filterBy({ during: taken.current });
        }}
      />
    </label>
  );
  return (
    <>
      <div class="filter-range">
        {end('from', filters.from)}
        {end('to', filters.to)}
      </div>
      <p
        id="filter-time-note"
        class={trouble ? 'filter-trouble' : 'note'}
        role={trouble ? 'alert' : undefined}
      >
        {unbroken(trouble || filters.timeHint)}
      </p>
      {[false, true].map((sure) => (
        <label class="filter-choice" key={String(sure)}>
          <input
            type="radio"
            name="certainty"
            checked={certainly === sure}
            disabled={during === undefined}
            onChange={() => filterBy({ certainly: sure })}
          />
          <span>{sure ? filters.certainly : filters.possibly}</span>
        </label>
      ))}
    </>
  );
}
