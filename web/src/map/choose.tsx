import type { ComponentChildren } from 'preact';
import { go, view } from '../view/navigation.js';
import type { Sign } from './looks.js';
import { PlaceSign } from './sign.js';

/** A button of a list that selects an entity or a fact. */
export function Choose({
  id,
  sign,
  note,
  children,
}: {
  id: string;
  sign?: Sign;
  note?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="map-choice"
      aria-pressed={view.value.selected === id}
      onClick={() => go({ selected: id })}
    >
      {sign && <PlaceSign sign={sign} />}
      <span class="map-choice-name">{children}</span> {note && <span class="map-note">{note}</span>}
    </button>
  );
}
