import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { AskError } from '../api/ask.js';
import { placeWords } from '../words/words.js';
import type { Layout } from './drawing.js';
import { Legend, type LegendEntry } from './legend.js';
import { Stage } from './stage.js';
import { type Land, world } from './world.js';

const lands = signal<readonly Land[]>([]);
const failed = signal(false);

function fetchLands(): void {
  failed.value = false;
  world().then(
    (fetched) => {
      lands.value = fetched;
    },
    () => {
      failed.value = true;
    },
  );
}

/** How far what a layer shows is. */
export interface Progress {
  waiting: boolean;
  error?: AskError;
  again: () => void;
}

/** A map with what it says of itself: its legend, what is drawn and what is not, and below it the same as lists. */
export function Sheet({
  layout,
  legend,
  legendTitle,
  drawn,
  empty,
  progress,
  tell,
  children,
}: {
  layout: Layout;
  legend: readonly LegendEntry[];
  legendTitle?: string;
  /** How much is drawn, and how much is not, in words. */
  drawn: readonly string[];
  /** What to do where there is nothing to be seen. */
  empty?: ComponentChildren;
  progress: Progress;
  tell: Parameters<typeof Stage>[0]['tell'];
  children?: ComponentChildren;
}) {
  const { map } = placeWords.value;
  useEffect(() => {
    if (lands.peek().length === 0) fetchLands();
  }, []);
  return (
    <>
      <Stage
        drawing={layout.drawing}
        lands={lands.value}
        tell={tell}
        legend={legend}
        legendTitle={legendTitle}
      >
        {empty && <div class="map-empty card">{empty}</div>}
      </Stage>
      <div class="map-strip">
        <p class="map-drawn" role="status">
          {progress.waiting && <span class="map-waiting">{map.waiting}</span>}
          {drawn.map((text) => (
            <span key={text} dir="auto">
              {text}
            </span>
          ))}
        </p>
        <Legend title={legendTitle} entries={legend} />
      </div>
      {failed.value && <Trouble text={map.frame.failed} again={fetchLands} />}
      {progress.error && (
        <Trouble text={progress.error.message} remedy={progress.error.remedy} again={progress.again} />
      )}
      <div class="map-lists">{children}</div>
    </>
  );
}

function Trouble({ text, remedy, again }: { text: string; remedy?: string; again: () => void }) {
  return (
    <div class="trouble" role="alert">
      <p dir="auto">{text}</p>
      {remedy && <p dir="auto">{remedy}</p>}
      <button type="button" class="button" onClick={again}>
        {placeWords.value.map.frame.again}
      </button>
    </div>
  );
}
