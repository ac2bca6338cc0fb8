import { number, placeWords } from '../words/words.js';
import type { LinkLook } from './drawing.js';
import type { Sign } from './looks.js';
import { FillSign, LineSign, PlaceSign } from './sign.js';

/** A sign of the map and what it means; `count` says how many there are. */
export type LegendEntry = { text: string; count?: number } & (
  | { line: LinkLook }
  | { sign: Sign }
  | { level: number | undefined }
);

/** What the signs on the map mean: only those that are on it. */
export function Legend({ title, entries }: { title?: string; entries: readonly LegendEntry[] }) {
  const { legend } = placeWords.value.map;
  if (entries.length === 0) return null;
  return (
    <section class="map-legend" aria-label={legend.label}>
      {title && <p class="map-legend-title">{title}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.text}>
            <Swatch entry={entry} />
            <span dir="auto">{entry.text}</span>
            {entry.count !== undefined && <span class="map-count">{number(entry.count)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Swatch({ entry }: { entry: LegendEntry }) {
  if ('line' in entry) return <LineSign look={entry.line} />;
  if ('sign' in entry) return <PlaceSign sign={entry.sign} />;
  return <FillSign level={entry.level} />;
}
