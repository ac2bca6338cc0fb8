import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SceneNode } from '../scene/scene.js';
import { go, view } from '../view/navigation.js';
import { MOST_OPENED } from '../view/steps.js';
import { predicateWords } from '../words/vocabulary.js';
import { dialogWords, fill, language, number, words } from '../words/words.js';
import { drawn } from './drawn.js';
import { leadingOn } from './leads.js';
import { expandBy, LIMITS, USUAL } from './moves.js';
import { type Count, countFacts } from './neighbours.js';
import { predicates } from './ontology.js';

/** How many facts an expansion brings; kept from menu to menu. */
let chosen: number = USUAL;

/** What can be shown around a node: all, or the facts of one predicate, so many at a time. */
export function ExpandMenu({ node }: { node: SceneNode }) {
  const limit = useSignal<number>(chosen);
  const found = useSignal<{ total: number; counts: Count[] } | undefined>(undefined);
  const { filters } = view.value;
  const known = predicates.value;
  const wanted = JSON.stringify([node.id, filters, known.length, language.value]);
  useEffect(() => {
    const stop = new AbortController();
    countFacts(node.id, leadingOn(known, node.kind, filters), filters, language.value, stop.signal).then(
      (counts) => {
        found.value = counts;
      },
      // Without counts all facts can still be asked for.
      () => {
        if (!stop.signal.aborted) found.value = { total: node.degree, counts: [] };
      },
    );
    return () => stop.abort();
  }, [wanted]);

  const { menu } = dialogWords.value;
  const { shell } = words.value;
  const shown = shownFacts(node.id);
  const opened = drawn.value.scene.opened.find((one) => one.id === node.id && one.predicate === undefined);
  // What was opened knows what is hidden of it; before that, what its predicates can lead to is near enough.
  const total = Math.max(shown.all, opened?.total ?? found.value?.total ?? 0);
  const expand = (predicate?: string) => {
    chosen = limit.value;
    go(expandBy(view.value, node.id, limit.value, predicate));
  };
  return (
    <section class="node-menu-part">
      <div class="expand-head">
        <h3 id="expand-title">{menu.expand}</h3>
        <label class="expand-limit">
          {menu.limit}
          <select
            class="field"
            value={limit.value}
            onChange={({ currentTarget }) => {
              limit.value = Number(currentTarget.value);
            }}
          >
            {LIMITS.map((one) => (
              <option key={one} value={one}>
                {number(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {found.value === undefined && <p class="note">{shell.waiting.loading}</p>}
      {found.value && total === 0 && <p class="note">{menu.alone}</p>}
      {found.value && total > 0 && (
        <ul class="expand-list" aria-labelledby="expand-title">
          <Row
            label={menu.any}
            shown={shown.all}
            total={total}
            asked={askedFor(node.id)}
            act={() => expand()}
          />
          {found.value.counts.map(({ predicate, total }) => (
            <Row
              key={predicate}
              label={predicateWords(predicate).label}
              shown={shown.of.get(predicate) ?? 0}
              total={total}
              asked={askedFor(node.id, predicate)}
              act={() => expand(predicate)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** "took part in, 12 of 51, more …". */
function Row(props: { label: string; shown: number; total: number; asked: number; act: () => void }) {
  const { label, shown, total, asked, act } = props;
  const { menu } = dialogWords.value;
  // One that has brought all keeps the focus that it had.
  const left = shown < total && asked < MOST_OPENED;
  return (
    <li>
      <button
        type="button"
        class="button plain"
        aria-disabled={!left}
        onClick={() => {
          if (left) act();
        }}
      >
        <span class="expand-label">{label}</span>{' '}
        <span class="expand-count">
          {shown < total ? fill(menu.some, { shown, total }) : fill(menu.all, { total })}
          {left && <span class="expand-more"> {menu.more}</span>}
        </span>
      </button>
    </li>
  );
}

/** How many facts of a node are on the canvas, in all and by predicate. */
function shownFacts(id: string): { all: number; of: Map<string, number> } {
  const facts = drawn.value.scene.facts.filter(({ subject, object }) => subject === id || object === id);
  const of = new Map<string, number>();
  for (const { predicate } of facts) of.set(predicate, (of.get(predicate) ?? 0) + 1);
  return { all: facts.length, of };
}

function askedFor(id: string, predicate?: string): number {
  return view.value.expansions.find((one) => one.id === id && one.predicate === predicate)?.first ?? 0;
}
