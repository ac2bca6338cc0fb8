import { type EvidenceWords, evidence } from './en/evidence.js';
import { type GraphWords, graph } from './en/graph.js';
import { type ShellWords, shell } from './en/shell.js';
import { type TakeawayWords, takeaway } from './en/takeaway.js';
import { type VocabularyWords, vocabulary } from './en/vocabulary.js';

/** What the interface says wherever the reader is, a part for each room of it. The other languages have the same shape. */
export interface Catalogue {
  evidence: EvidenceWords;
  graph: GraphWords;
  shell: ShellWords;
  takeaway: TakeawayWords;
  vocabulary: VocabularyWords;
}

export const catalogue: Catalogue = {
  evidence,
  graph,
  shell,
  takeaway,
  vocabulary,
};
