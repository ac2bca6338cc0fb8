import { useEffect, useRef } from 'preact/hooks';
import { sortName } from '../words/vocabulary.js';
import { words } from '../words/words.js';
import type { Hit } from './hits.js';
import { KindMark } from './kind-mark.js';
import { Name } from './name.js';

/** Something that can be picked below the search: an entity, or the page of whom it met. */
export interface Suggestion {
  hit: Hit;
  page: boolean;
}

interface Props extends Suggestion {
  id: string;
  atHand: boolean;
  pick: () => void;
}

/** A suggestion; the field of the search has the keys and points at the one at hand. */
export function SuggestionRow({ hit, page, id, atHand, pick }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (atHand) row.current?.scrollIntoView({ block: 'nearest' });
  }, [atHand]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field of the search has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of that field points at it
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={atHand}
      class={page ? 'hit-page' : 'hit'}
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      {page ? <PageWords hit={hit} /> : <EntityWords hit={hit} />}
    </div>
  );
}

function PageWords({ hit }: { hit: Hit }) {
  return (
    <>
      {words.value.shell.search.page}{' '}
      <span class="only-read">
        <Name name={hit.name} />
      </span>
    </>
  );
}

/** Who it is, by which name it was found, and what tells it from others of that name. */
function EntityWords({ hit }: { hit: Hit }) {
  const { kind, type, name, matched, place, date, description } = hit;
  return (
    <>
      <KindMark kind={kind} />
      <span class="hit-words">
        <span class="hit-name">
          <Name name={name} />{' '}
          {matched && (
            <span class="hit-matched">
              <Name name={matched} />{' '}
            </span>
          )}
        </span>
        <span class="hit-context">
          {sortName(kind, type)}
          {[place, description].map(
            (about) =>
              about && (
                <span key={about.text}>
                  {' · '}
                  <Name name={about} />
                </span>
              ),
          )}
          {date && ` · ${date}`}
        </span>
      </span>
    </>
  );
}
