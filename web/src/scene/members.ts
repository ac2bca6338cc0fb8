import type { View } from '../view/view.js';
import { MOST_NODES } from './questions.js';
import type { Opened } from './scene.js';
import { partedFacts, type Surroundings } from './surroundings.js';

/** Which entities a view puts on the screen, before anything is known of them but their kind. */
export interface Members {
  /** Those asked for by name first. */
  ids: readonly string[];
  /** Those that would be there, were their kind not hidden: id and kind. */
  ofHiddenKind: ReadonlyMap<string, string>;
  opened: readonly Opened[];
  /** How many there would be beyond the most that are shown. */
  leftOut: number;
}

/** Works out who is on the screen: focus, what was opened, chains; without what is hidden. */
export function membersOf(view: View, { opened: entities, chains }: Surroundings): Members {
  const hidden = new Set(view.hidden);
  const hiddenKinds = new Set(view.filters.hiddenKinds);
  const ids = new Set(view.focus.filter((id) => !hidden.has(id)));
  const ofHiddenKind = new Map<string, string>();
  const opened: Opened[] = [];

  view.expansions.forEach((expansion, at) => {
    const { id, predicate, first } = expansion;
    const entity = entities[at];
    if (hidden.has(id)) return;
    ids.add(id);
    if (!entity || hiddenKinds.has(entity.kind)) return;
    const facts = partedFacts(view, expansion, entity);
    const shown = facts.shown.slice(0, first);
    for (const other of shown) ids.add(other.id);
    for (const other of facts.ofHiddenKind) ofHiddenKind.set(other.id, other.kind);
    const total = (entity.facts.totalCount ?? entity.facts.nodes.length) - facts.passedBy;
    opened.push({ id, ...(predicate === undefined ? {} : { predicate }), shown: shown.length, total });
  });

  for (const id of view.chain ? [view.chain.from, view.chain.to] : []) if (!hidden.has(id)) ids.add(id);
  for (const { steps } of chains) {
    for (const end of steps.flatMap(({ from, to }) => [from, to])) {
      if (hidden.has(end.id)) continue;
      if (hiddenKinds.has(end.kind)) ofHiddenKind.set(end.id, end.kind);
      else ids.add(end.id);
    }
  }
  const all = [...ids];
  return {
    ids: all.slice(0, MOST_NODES),
    ofHiddenKind,
    opened,
    leftOut: Math.max(0, all.length - MOST_NODES),
  };
}
