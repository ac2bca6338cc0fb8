import { useEffect, useRef } from 'preact/hooks';
import { sentenceOf } from '../evidence/claim-words.js';
import { addressOf, go, view } from '../view/navigation.js';
import { placeWords } from '../words/words.js';
import { type LoadedSource, spansOf } from './load-source.js';
import { nextOf, type Paragraph, paragraphsOf } from './segments.js';

/** The text of a source with all that it states marked; a mark selects what its words say. */
export function MarkedText({ loaded, text }: { loaded: LoadedSource; text: string }) {
  const { source, claims, named } = loaded;
  const { selected } = view.value;
  const root = useRef<HTMLElement>(null);
  const facts = claims.flatMap((claim) => spansOf(claim, source.id));
  const names = named.flatMap(({ spans }) => spans);
  const paragraphs = paragraphsOf(text, [...facts, ...names]);
  const sentences = new Map(claims.map((claim) => [claim.id, sentenceOf(claim)]));
  const marked = paragraphs.flatMap(({ segments }) => segments).filter(({ ids }) => ids.length > 0);
  const entry = marked.find(({ ids }) => selected !== undefined && ids.includes(selected)) ?? marked[0];
  useEffect(() => showSelected(root.current), [selected, source.id]);
  return (
    <section
      class="document-text"
      ref={root}
      lang={source.language ?? undefined}
      aria-label={placeWords.value.document.text}
      onKeyDown={(event) => moveBetweenMarks(event, root.current)}
    >
      {paragraphs.map((paragraph) => (
        <p key={paragraph.start} dir="auto">
          {paragraph.segments.map((segment) => (
            <Piece
              key={segment.start}
              segment={segment}
              words={text.slice(segment.start, segment.end)}
              sentences={sentences}
              selected={selected}
              isEntry={segment === entry}
            />
          ))}
        </p>
      ))}
    </section>
  );
}

interface PieceProps {
  segment: Paragraph['segments'][number];
  words: string;
  sentences: ReadonlyMap<string, string>;
  selected: string | undefined;
  /** Whether the keyboard comes in here; within the text arrow keys go on. */
  isEntry: boolean;
}

function Piece({ segment: { ids }, words: piece, sentences, selected, isEntry }: PieceProps) {
  if (ids.length === 0) return <>{piece}</>;
  const facts = ids.filter((id) => sentences.has(id));
  const order = [...facts, ...ids.filter((id) => !sentences.has(id))];
  const isSelected = selected !== undefined && ids.includes(selected);
  const kinds = [
    facts.length > 0 ? 'states' : '',
    facts.length < ids.length ? 'names' : '',
    facts.length > 1 ? 'several' : '',
    isSelected ? 'selected' : '',
  ];
  const to = { selected: nextOf(order, selected) };
  return (
    <mark class={kinds.filter(Boolean).join(' ')}>
      <a
        class="piece"
        href={addressOf(to)}
        tabindex={isEntry ? 0 : -1}
        aria-current={isSelected ? 'true' : undefined}
        title={facts.map((id) => sentences.get(id)).join('\n') || undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          go(to);
        }}
      >
        {piece}
      </a>
    </mark>
  );
}

/** Brings the passage that is selected into sight, unless it is there already. */
function showSelected(root: HTMLElement | null): void {
  const mark = root?.querySelector('mark.selected');
  const frame = root?.closest('main');
  if (!mark || !frame) return;
  const { top, bottom } = mark.getBoundingClientRect();
  const sight = frame.getBoundingClientRect();
  if (top >= sight.top && bottom <= sight.bottom) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  mark.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

/** Arrow keys go from mark to mark, as the text is read. */
function moveBetweenMarks(event: KeyboardEvent, root: HTMLElement | null): void {
  const marks = [...(root?.querySelectorAll<HTMLElement>('mark > a') ?? [])];
  const at = marks.indexOf(document.activeElement as HTMLElement);
  const current = marks[at];
  if (current === undefined) return;
  const backwards = getComputedStyle(current).direction === 'rtl';
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: backwards ? -1 : 1,
    ArrowLeft: backwards ? 1 : -1,
    Home: -at,
    End: marks.length - 1 - at,
  };
  const step = steps[event.key];
  const next = step === undefined ? undefined : marks[at + step];
  if (next === undefined) return;
  event.preventDefault();
  current.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
