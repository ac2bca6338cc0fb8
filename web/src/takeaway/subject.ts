import { computed } from '@preact/signals';
import { subjectNames } from '../scene/names.js';
import { namesInFocus } from '../shell/title.js';
import { view } from '../view/navigation.js';
import { counted, fill, language, words } from '../words/words.js';
import type { Shown } from './shown.js';

/** How many names still make the name of a file. */
const MOST_NAMED = 3;

/** The names of what the view is about, for the names of files. */
export const subjects = computed<readonly string[]>(() => subjectNames.value.slice(0, MOST_NAMED));

/** What the picture and the printed page are called: "Berlin, Beijing – Graph". */
export const title = computed<string>(() =>
  [namesInFocus(), words.value.shell.tabs[view.value.place]].filter((part) => part !== '').join(' – '),
);

/** A day in words of the reader's language. */
export function inWords(day: Date): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(day);
}

/** How much there is: "23 entities, 41 facts". */
export function countsOf({ nodes, facts }: Shown): string {
  const { shell, takeaway } = words.value;
  return fill(takeaway.counts, {
    entities: counted(shell.status.nodes, nodes.length),
    facts: counted(shell.status.facts, facts.length),
  });
}
