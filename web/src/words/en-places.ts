import { type DocumentWords, document } from './en/document.js';
import { type MapWords, map } from './en/map.js';
import { type MeetingsWords, meetings } from './en/meetings.js';
import { type TableWords, table } from './en/table.js';
import { type TimelineWords, timeline } from './en/timeline.js';

/** What the places other than the canvas say; fetched with the first of them that is looked at. */
export interface PlaceCatalogue {
  document: DocumentWords;
  map: MapWords;
  meetings: MeetingsWords;
  table: TableWords;
  timeline: TimelineWords;
}

export const catalogue: PlaceCatalogue = {
  document,
  map,
  meetings,
  table,
  timeline,
};
