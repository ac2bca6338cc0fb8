/** How a predicate is put into words. */
export interface PredicateWords {
  /** A sentence with `{subject}` and `{object}`, told from the subject's end. */
  sentence: string;
  /** The same fact, told from the object's end. */
  inverse: string;
  /** The short words between the two: beside an edge, and over a list of objects. */
  label: string;
  /** Over a list of subjects: what they are to the object. */
  back: string;
}

/** By predicate, as the API names it. */
export type PredicatesWords = Readonly<Record<string, PredicateWords>>;

/** The sentence, the sentence from the other end, the label and the heading of the other end. */
export const put = (sentence: string, inverse: string, label: string, back: string): PredicateWords => ({
  sentence,
  inverse,
  label,
  back,
});
