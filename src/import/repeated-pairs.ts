/** What a row says of a pair of cities, beside the pair itself. */
export interface PairStatement {
  /** The row's names for the two, the same whichever way round they stand. */
  pair: string;
  /** EDTF; empty where the row says no dates. */
  valid: string;
  /** The row's names for those that state it. */
  statedBy: readonly string[];
  status?: string;
}

/** A partnership that several rows tell of. */
export interface Partnership {
  /** Whether it is the earliest of its pair, whose id says the pair only where nothing else has that id. */
  earliest: boolean;
  /** The numbers of the rows that say something of it that none before says; the first gives its cities. */
  rows: number[];
  statedBy: string[];
  status?: string;
}

/**
 * The partnerships of those pairs that a table has more than one row of. Rows of one pair with the same dates are one
 * partnership; those with other dates are another, such as one that was renewed. A row that says no more than the
 * pair adds nothing to one with dates. In whatever order the rows are, the partnerships are the same.
 */
export class RepeatedPairs {
  private constructor(private readonly byPair: ReadonlyMap<string, ReadonlyMap<string, Partnership>>) {}

  /** @param rows reads all rows from the start, as often as it is called */
  static async in(rows: () => AsyncIterable<[row: number, said: PairStatement]>): Promise<RepeatedPairs> {
    const once = new Set<string>();
    const several = new Set<string>();
    for await (const [, { pair }] of rows()) {
      if (once.has(pair)) several.add(pair);
      else once.add(pair);
    }
    once.clear();
    const byPair = new Map<string, Map<string, Partnership>>();
    if (several.size === 0) return new RepeatedPairs(byPair);
    for await (const [row, said] of rows()) {
      if (!several.has(said.pair)) continue;
      const partnerships = byPair.get(said.pair) ?? new Map<string, Partnership>();
      byPair.set(said.pair, partnerships);
      unite(partnerships, row, said);
    }
    for (const partnerships of byPair.values()) tellApart(partnerships);
    return new RepeatedPairs(byPair);
  }

  /** The partnership that a row tells of; undefined where its pair has no other row, or it adds nothing to another. */
  of({ pair, valid }: PairStatement): Partnership | undefined {
    return this.byPair.get(pair)?.get(valid);
  }

  /** Whether all rows of a pair tell of one partnership. */
  isOnly({ pair }: PairStatement): boolean {
    return (this.byPair.get(pair)?.size ?? 1) === 1;
  }

  /** Whether the pair of a row has other rows. */
  has({ pair }: PairStatement): boolean {
    return this.byPair.has(pair);
  }
}

function unite(partnerships: Map<string, Partnership>, row: number, said: PairStatement): void {
  const { valid, status } = said;
  const before = partnerships.get(valid);
  if (before === undefined) {
    partnerships.set(valid, {
      ...{ earliest: false, rows: [row], statedBy: [...said.statedBy] },
      ...(status === undefined ? {} : { status }),
    });
    return;
  }
  // Who states another status does not state this one.
  if (status !== undefined && before.status !== undefined && status !== before.status) return;
  const sides = said.statedBy.filter((side) => !before.statedBy.includes(side));
  const news = status !== undefined && before.status === undefined;
  if (sides.length === 0 && !news) return;
  before.rows.push(row);
  before.statedBy.push(...sides);
  if (news) before.status = status;
}

/** A bare pair tells nothing that one with dates does not; of the others one is the earliest. */
function tellApart(partnerships: Map<string, Partnership>): void {
  const bare = partnerships.get('');
  if (partnerships.size > 1 && bare?.statedBy.length === 0 && bare.status === undefined)
    partnerships.delete('');
  const [first = ''] = [...partnerships.keys()].sort();
  (partnerships.get(first) as Partnership).earliest = true;
}
