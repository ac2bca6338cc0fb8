import { effect } from '@preact/signals';
import { scene } from '../scene/load-scene.js';
import { view } from '../view/navigation.js';
import { isolated, words } from '../words/words.js';

const MOST_NAMED = 3;

/** Who stands in the middle of the view, by name; empty where nobody does. */
export function namesInFocus(): string {
  const { focus, chain, place, meetings } = view.value;
  const ids = place === 'meetings' ? meetings : chain ? [chain.from, chain.to] : focus;
  const { nodes } = scene.value.scene;
  const names = ids.flatMap((id) => nodes.find((node) => node.id === id)?.name.text ?? []);
  const named = names.slice(0, MOST_NAMED).map(isolated).join(', ');
  return names.length > MOST_NAMED ? `${named} …` : named;
}

/** Keeps the title of the page, by which tabs and bookmarks are told apart, to the view. */
export function keepTitle(): void {
  effect(() => {
    const place = words.value.shell.tabs[view.value.place];
    document.title = [namesInFocus(), place, 'Parley'].filter((part) => part !== '').join(' · ');
  });
}
