import { useSignal } from '@preact/signals';
import { go, view } from '../view/navigation.js';
import { placeWords } from '../words/words.js';

const DAY = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Names the day since when a shared meeting makes a partnership active. */
export function SinceControl() {
  const { since } = placeWords.value.map;
  const wrong = useSignal(false);
  const held = view.value.since;
  return (
    <form
      class="map-since"
      onSubmit={(event) => {
        event.preventDefault();
        const text = String(new FormData(event.currentTarget).get('since') ?? '').trim();
        wrong.value = text !== '' && !DAY.test(text);
        if (!wrong.value) go({ since: text === '' ? undefined : text });
      }}
    >
      <label for="map-since">{since.label}</label>
      <input
        key={held}
        id="map-since"
        class="field"
        name="since"
        type="text"
        dir="ltr"
        size={10}
        maxlength={10}
        autocomplete="off"
        placeholder="2020"
        defaultValue={held ?? ''}
        aria-invalid={wrong.value}
        aria-describedby="map-since-hint"
      />
      <button type="submit" class="button">
        {since.set}
      </button>
      {held !== undefined && (
        <button type="button" class="button plain" onClick={() => go({ since: undefined })}>
          {since.clear}
        </button>
      )}
      <span
        id="map-since-hint"
        class={wrong.value ? 'map-wrong' : 'only-read'}
        role={wrong.value ? 'alert' : undefined}
      >
        {wrong.value ? since.wrong : since.hint}
      </span>
    </form>
  );
}
