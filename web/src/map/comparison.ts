/** What two cities have in common. */
export interface Comparison<Sister> {
  /** Sisters of both, with what is known of each partnership. */
  common: { id: string; ofOne: Sister; ofOther: Sister }[];
  onlyOne: Sister[];
  onlyOther: Sister[];
  /** The partnership of the two with one another, as the one knows it. */
  between?: Sister;
}

/**
 * Compares the sisters of two cities. That the two are sisters of one another is told by itself: neither is counted
 * among the sisters that tell them apart.
 */
export function compare<Sister extends { id: string }>(
  one: { id: string; sisters: readonly Sister[] },
  other: { id: string; sisters: readonly Sister[] },
): Comparison<Sister> {
  const ofOther = new Map(other.sisters.map((sister) => [sister.id, sister]));
  const ofOne = new Map(one.sisters.map((sister) => [sister.id, sister]));
  const common: Comparison<Sister>['common'] = [];
  const onlyOne: Sister[] = [];
  for (const [id, sister] of ofOne) {
    const shared = ofOther.get(id);
    if (shared !== undefined) common.push({ id, ofOne: sister, ofOther: shared });
    else if (id !== other.id) onlyOne.push(sister);
  }
  const onlyOther = [...ofOther.values()].filter(({ id }) => !ofOne.has(id) && id !== one.id);
  const between = ofOne.get(other.id) ?? ofOther.get(one.id);
  return { common, onlyOne, onlyOther, ...(between === undefined ? {} : { between }) };
}
