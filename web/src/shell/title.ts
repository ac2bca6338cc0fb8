import { effect } from '@preact/signals';
import { subjectNames } from '../scene/names.js';
import { view } from '../view/navigation.js';
import { isolated, words } from '../words/words.js';

const MOST_NAMED = 3;

/** What the view is about, by name; empty where it is about nothing yet. */
export function namesInFocus(): string {
  const names = subjectNames.value;
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
