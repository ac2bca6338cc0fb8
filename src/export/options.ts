import type { EntityView } from '../graph/entities.js';

/** What a format of nodes and edges needs to know beside the records. */
export interface ExportOptions {
  /** The reader's languages, best first (BCP 47): labels are in the first that has a name. */
  languages: readonly string[];
  /** What all datasets together say of some entities. */
  describe: (ids: readonly string[]) => Promise<ReadonlyMap<string, EntityView>>;
  /** The nodes that were asked for; others are only there for their facts to refer to. Absent: all. */
  nodes?: ReadonlySet<string>;
  /** What was asked for, in words. */
  asked: string;
  /** Every predicate in the export is symmetric, so its edges have no direction. */
  undirected?: boolean;
  /** Called with what the reader should know but the file cannot say, such as characters that had to go. */
  notice?: (text: string) => void;
}
