/** What a format needs to know beside the records. */
export interface ExportOptions {
  /** The reader's languages, best first (BCP 47): labels are in the first that has a name. */
  languages: readonly string[];
  /** When events were (EDTF), by id: nodes show it, and facts about being there that have no date of their own. */
  dates?: ReadonlyMap<string, string>;
  /** Every predicate in the export is symmetric, so its edges have no direction. */
  undirected?: boolean;
  /** Called with what the reader should know but the file cannot say, such as characters that had to go. */
  notice?: (text: string) => void;
}
