import { computed, effect, signal } from '@preact/signals';
import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import { view } from '../view/navigation.js';
import type { View } from '../view/view.js';
import { language } from '../words/words.js';
import { scene } from './load-scene.js';

const NAMES = graphql(`
  query Names($ids: [ID!]!) {
    nodes(ids: $ids) { ... on Entity { id name { text } } }
  }
`);

/** Names of what a view is about though the scene does not show it, in the language in which they were asked for. */
const learnt = signal<{ language: string; names: ReadonlyMap<string, string> }>({
  language: '',
  names: new Map(),
});

/** What a view is about: in its own place first what that place tells of. */
export function subjectsOf({ place, meetings, compare, document, chain, focus }: View): readonly string[] {
  if (place === 'meetings' && meetings.length > 0) return meetings;
  if (place === 'map' && compare.length > 0) return compare;
  if (place === 'document' && document !== undefined) return [document];
  return chain ? [chain.from, chain.to] : focus;
}

/** The names of what the view is about, as far as they are known yet. */
export const subjectNames = computed<readonly string[]>(() => {
  const here = new Map(scene.value.scene.nodes.map(({ id, name }) => [id, name.text]));
  const { names } = learnt.value;
  return subjectsOf(view.value).flatMap((id) => here.get(id) ?? names.get(id) ?? []);
});

const unknown = computed(() => {
  const here = new Set(scene.value.scene.nodes.map(({ id }) => id));
  // What the scene is about will be in it.
  const { focus, chain } = view.value;
  const awaited = scene.value.state === 'loading' ? [...focus, chain?.from, chain?.to] : [];
  const wanted = subjectsOf(view.value).filter((id) => !here.has(id) && !awaited.includes(id));
  return wanted.slice(0, 100).join('\n');
});

effect(() => {
  const ids = unknown.value === '' ? [] : unknown.value.split('\n');
  const spoken = language.value;
  const held = learnt.peek();
  if (ids.every((id) => held.language === spoken && held.names.has(id))) return;
  const stop = new AbortController();
  ask(NAMES, { ids }, spoken, stop.signal).then(
    ({ nodes }) => {
      const found = nodes.flatMap((node) =>
        node && 'name' in node ? [[node.id, node.name.text] as const] : [],
      );
      learnt.value = { language: spoken, names: new Map(found) };
    },
    // A title without names is better than none; the place itself says what is wrong.
    () => undefined,
  );
  return () => stop.abort();
});
