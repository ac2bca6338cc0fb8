import { computed } from '@preact/signals';
import { view } from '../view/navigation.js';
import { counted, fill, language, words } from '../words/words.js';
import { type Shown, shown } from './shown.js';

/** How many names still make a title. */
const MOST_NAMED = 3;

/** The names of what the view is about, for titles and the names of files. */
export const subjects = computed<readonly string[]>(() => {
  const { focus, chain, compare, meetings, document, place } = view.value;
  const of = { map: compare, meetings, document: document === undefined ? [] : [document] };
  const own = place in of ? of[place as keyof typeof of] : [];
  const ids = own.length > 0 ? own : chain ? [chain.from, chain.to] : focus;
  const names = new Map(shown.value.nodes.map(({ id, name }) => [id, name.text]));
  return ids.slice(0, MOST_NAMED).map((id) => names.get(id) ?? id);
});

/** What the picture and the printed page are called: "Berlin, Beijing – Graph". */
export const title = computed<string>(() => {
  const tab = words.value.shell.tabs[view.value.place];
  const names = new Intl.ListFormat(language.value, { type: 'unit' }).format(subjects.value);
  return names === '' ? tab : `${names} – ${tab}`;
});

/** A day in words of the reader's language. */
export function inWords(day: Date): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(day);
}

/** How much there is: "23 entities, 41 facts". */
export function countsOf({ nodes, facts }: Shown): string {
  const { takeaway } = words.value;
  return fill(takeaway.counts, {
    entities: counted(takeaway.entities, nodes.length),
    facts: counted(takeaway.facts, facts.length),
  });
}
