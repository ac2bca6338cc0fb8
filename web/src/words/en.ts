import { type DocumentWords, document } from './en/document.js';
import { type EvidenceWords, evidence } from './en/evidence.js';
import { type GraphWords, graph } from './en/graph.js';
import { type MapWords, map } from './en/map.js';
import { type MeetingsWords, meetings } from './en/meetings.js';
import { type ShellWords, shell } from './en/shell.js';
import { type TableWords, table } from './en/table.js';
import { type TakeawayWords, takeaway } from './en/takeaway.js';
import { type TimelineWords, timeline } from './en/timeline.js';
import { type VocabularyWords, vocabulary } from './en/vocabulary.js';

/** Everything that the interface says, a part for each room of it. The other languages have the same shape. */
export interface Catalogue {
  document: DocumentWords;
  evidence: EvidenceWords;
  graph: GraphWords;
  map: MapWords;
  meetings: MeetingsWords;
  shell: ShellWords;
  table: TableWords;
  takeaway: TakeawayWords;
  timeline: TimelineWords;
  vocabulary: VocabularyWords;
}

export const catalogue: Catalogue = {
  document,
  evidence,
  graph,
  map,
  meetings,
  shell,
  table,
  takeaway,
  timeline,
  vocabulary,
};
