import { go, view } from '../view/navigation.js';
import { expanded, FIRST_OPENED, MOST_OPENED, removed } from '../view/steps.js';
import { words } from '../words/words.js';
import type { PanelWhole } from './queries.js';

/** Kinds that can be at a meeting. */
const MEETERS = ['PERSON', 'CITY', 'COUNTRY', 'ORGANIZATION', 'FACILITY', 'GROUP', 'REGION'];

/** What can be done with an entity: show it, open it up, take it away, go to its pages. */
export function EntityActions({ entity: { id, kind } }: { entity: PanelWhole }) {
  const { actions } = words.value.evidence.entity;
  const { focus, hidden, compare } = view.value;
  const shown = { focus: [...new Set([...focus, id])], hidden: hidden.filter((one) => one !== id) };
  const open = view.value.expansions.find((one) => one.id === id && one.predicate === undefined);
  const more = Math.min((open?.first ?? 0) + FIRST_OPENED, MOST_OPENED);
  return (
    <div class="panel-actions">
      <Action name={actions.onGraph} act={() => go({ place: 'graph', ...shown })} />
      <Action
        name={actions.expand}
        act={() => go({ place: 'graph', ...shown, ...expanded(view.value, id, more) })}
      />
      <Action name={actions.hide} act={() => go(removed(view.value, id))} />
      {MEETERS.includes(kind) && (
        <Action name={actions.meetings} act={() => go({ place: 'meetings', meetings: [id] })} />
      )}
      {kind === 'CITY' && (
        <Action
          name={actions.compare}
          act={() =>
            go({
              place: 'map',
              layer: 'comparison',
              compare: [...compare.filter((one) => one !== id).slice(-1), id],
            })
          }
        />
      )}
      {kind === 'DOCUMENT' && (
        <Action name={actions.open} act={() => go({ place: 'document', document: id })} />
      )}
    </div>
  );
}

function Action({ name, act }: { name: string; act: () => void }) {
  return (
    <button type="button" class="button" onClick={act}>
      {name}
    </button>
  );
}
