import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Words } from '../scene/scene.js';
import type { Hit } from '../shell/hits.js';
import { Name } from '../shell/name.js';
import { useHits } from '../shell/use-hits.js';
import { language, placeWords } from '../words/words.js';

const CITIES = ['CITY'] as const;

/** A field that finds a city by any of its names. */
export function CityChoice({
  label,
  chosen,
  choose,
}: {
  label: string;
  chosen?: Words;
  choose: (id: string) => void;
}) {
  const { compare } = placeWords.value.map;
  const id = useId();
  const text = useSignal('');
  const open = useSignal(false);
  const atHand = useSignal(0);
  const wanted = text.value.trim();
  const found = useHits(wanted, language.value, CITIES).value;
  useEffect(() => {
    atHand.value = 0;
  }, [found]);
  const cities = found?.hits ?? [];
  const shown = open.value && wanted !== '' && found?.text === wanted && !found.error;
  const pick = (city: Hit) => {
    text.value = '';
    open.value = false;
    choose(city.id);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const city = cities[atHand.value];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      open.value = true;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      atHand.value = (atHand.value + step + cities.length) % Math.max(1, cities.length);
    } else if (event.key === 'Enter' && shown && city) {
      event.preventDefault();
      pick(city);
    } else if (event.key === 'Escape') open.value = false;
  };
  return (
    <div
      class="map-city"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) open.value = false;
      }}
    >
      <label for={`${id}-field`}>
        {label}
        {chosen && (
          <>
            {': '}
            <strong>
              <Name name={chosen} />
            </strong>
          </>
        )}
      </label>
      <input
        id={`${id}-field`}
        class="field"
        type="text"
        inputmode="search"
        dir="auto"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={compare.hint}
        aria-autocomplete="list"
        aria-expanded={shown && cities.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && cities.length > 0 ? `${id}-${atHand.value}` : undefined}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
          open.value = true;
        }}
        onKeyDown={onKey}
      />
      <div class="map-city-popup" hidden={!shown}>
        <div id={`${id}-list`} role="listbox" aria-label={label} hidden={cities.length === 0}>
          {cities.map((city, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the field points at it
            <div
              key={city.id}
              id={`${id}-${at}`}
              role="option"
              class="map-city-hit"
              aria-selected={at === atHand.value}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(city)}
            >
              <Name name={city.name} />{' '}
              <span class="map-note">
                {city.matched && <Name name={city.matched} />} {city.place && <Name name={city.place} />}
              </span>
            </div>
          ))}
        </div>
        {cities.length === 0 && (
          <p class="note" role="status">
            {compare.none}
          </p>
        )}
      </div>
    </div>
  );
}
