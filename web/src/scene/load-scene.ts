import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { DocumentDecoration } from 'gql.tada';
import { type AskError, ask } from '../api/ask.js';
import { asAskError } from '../api/use-answer.js';
import { view } from '../view/navigation.js';
import type { View } from '../view/view.js';
import { language } from '../words/words.js';
import { sceneOf } from './derive.js';
import { membersOf } from './members.js';
import { BETWEEN, factFilter, MOST_NODES } from './questions.js';
import { NO_SCENE, type Scene } from './scene.js';
import { findSurroundings } from './surroundings.js';

/** How far the scene of the view is; while the next is fetched, the one before it stays. */
export interface SceneState {
  /** `empty`: the view puts nothing on the screen. */
  state: 'empty' | 'loading' | 'ready' | 'failed';
  scene: Scene;
  /** Why there is none, where it failed. */
  error?: AskError;
}

const current = signal<SceneState>({ state: 'empty', scene: NO_SCENE });
const tries = signal(0);

/** What the view puts on the screen. */
export const scene: ReadonlySignal<SceneState> = computed(() => current.value);

/** Asks again for what could not be had. */
export function retry(): void {
  tries.value++;
}

/** What of a view decides which nodes and facts there are; the rest changes how they are shown. */
const asked = computed(() => {
  const { focus, expansions, chain, hidden, filters } = view.value;
  return JSON.stringify({ focus, expansions, chain, hidden, filters });
});

effect(() => {
  asked.value;
  tries.value;
  const spoken = language.value;
  const wanted = view.peek();
  const before = current.peek().scene;
  if (wanted.focus.length === 0 && wanted.expansions.length === 0 && wanted.chain === undefined) {
    current.value = { state: 'empty', scene: NO_SCENE };
    return;
  }
  const stop = new AbortController();
  current.value = { state: 'loading', scene: before };
  load(wanted, spoken, stop.signal).then(
    (scene) => {
      if (!stop.signal.aborted) current.value = { state: 'ready', scene };
    },
    (error: unknown) => {
      if (!stop.signal.aborted) current.value = { state: 'failed', scene: before, error: asAskError(error) };
    },
  );
  return () => stop.abort();
});

async function load(wanted: View, spoken: string, signal: AbortSignal): Promise<Scene> {
  const surroundings = await findSurroundings(wanted, ({ text, variables }) =>
    ask([text] as unknown as DocumentDecoration<Record<string, unknown>>, variables, spoken, signal),
  );
  const members = membersOf(wanted, surroundings);
  if (members.ids.length === 0) return sceneOf(wanted, members, { nodes: [], facts: [] }, []);
  const where = factFilter(wanted.filters);
  const { subgraph } = await ask(BETWEEN, { ids: [...members.ids], most: MOST_NODES, where }, spoken, signal);
  return sceneOf(wanted, members, subgraph, surroundings.chains);
}
