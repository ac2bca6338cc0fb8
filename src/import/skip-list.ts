/** Something of a source that was left out. */
export interface Skipped {
  /** Why, in words that are the same for all that were left out for this reason. */
  reason: string;
  /** What it is about: the value that is wrong, the id that is unknown. */
  what?: string;
  file?: string;
  /** From 1. */
  line?: number;
  /** The source's own name for the row or record. */
  key?: string;
  /** What can be done about it. */
  remedy?: string;
}

/** How much was left out for one reason, with one remedy, and the first few as examples. */
export interface SkippedFor {
  reason: string;
  count: number;
  /** The rows were taken; only what stands in one of their cells was not. */
  valuesOnly?: true;
  remedy?: string;
  examples: Omit<Skipped, 'reason' | 'remedy'>[];
}

const EXAMPLES = 5;

/** What of a source was left out: counts by reason and the first few of each, however much it is. */
export class SkipList {
  private readonly byReason = new Map<string, SkippedFor>();
  /** Rows or records. */
  count = 0;
  /** Rows among them that could not be read at all, so that nobody knows what they say. */
  unreadable = 0;
  /** Values, where the rest of the row was taken. */
  values = 0;
  /** What the ids of facts begin with that may be from these rows: that they are left out now does not end them. */
  readonly spared = new Set<string>();
  /** Called for each one, for whoever wants to see all. */
  onSkip?: (skipped: Skipped) => void;

  /** A row or record that was left out, and what the ids of the facts begin with that it may have brought before. */
  add(skipped: Skipped, spares?: string): void {
    this.count += 1;
    if (spares !== undefined) this.spared.add(spares);
    this.note(skipped, {});
  }

  /** A row that could not be read. */
  addUnreadable(skipped: Skipped): void {
    this.unreadable += 1;
    this.add(skipped);
  }

  /** The same of a value that was left out of a row or record that was taken. */
  addValue(skipped: Skipped, spares?: string): void {
    this.values += 1;
    if (spares !== undefined) this.spared.add(spares);
    this.note(skipped, { valuesOnly: true });
  }

  private note(skipped: Skipped, more: { valuesOnly?: true }): void {
    const { reason, remedy, ...example } = skipped;
    const alike = JSON.stringify([reason, remedy]);
    const before = this.byReason.get(alike);
    if (before === undefined) {
      this.byReason.set(alike, {
        reason,
        count: 1,
        ...more,
        ...(remedy && { remedy }),
        examples: [example],
      });
    } else {
      before.count += 1;
      if (before.examples.length < EXAMPLES) before.examples.push(example);
    }
    this.onSkip?.(skipped);
  }

  /** The most frequent reason first. */
  report(): SkippedFor[] {
    return [...this.byReason.values()].sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  }
}
