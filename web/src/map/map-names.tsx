import { useSignal } from '@preact/signals';
import { Name } from '../shell/name.js';
import { go, view } from '../view/navigation.js';
import type { MapName } from './names.js';
import { neighbour } from './neighbour.js';

/**
 * The names on the map, which can be chosen. They are one stop of the Tab key, not dozens: from one, the arrow keys lead
 * to the next in their direction.
 */
export function MapNames({ names }: { names: readonly MapName[] }) {
  const { selected } = view.value;
  const last = useSignal<string | undefined>(undefined);
  const stop = [last.value, selected].find((id) => names.some((name) => name.id === id)) ?? names[0]?.id;
  // Where there is no further name, the key moves the map, and brings more.
  const walk = (event: KeyboardEvent, from: string) => {
    const next = neighbour(names, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const buttons = (event.currentTarget as HTMLElement).parentElement?.querySelectorAll('button') ?? [];
    for (const button of buttons) if (button.dataset['id'] === next) button.focus();
  };
  return (
    <>
      {names.map(({ id, left, top, width, height, name, strong }) => (
        <button
          key={id}
          type="button"
          class={strong ? 'map-name strong' : 'map-name'}
          style={{ transform: `translate(${left}px, ${top}px)`, width: `${width}px`, height: `${height}px` }}
          data-id={id}
          tabindex={id === stop ? 0 : -1}
          aria-pressed={id === selected}
          onFocus={() => {
            last.value = id;
          }}
          onKeyDown={(event) => walk(event, id)}
          onClick={() => go({ selected: id })}
        >
          <Name name={name} />
        </button>
      ))}
    </>
  );
}
