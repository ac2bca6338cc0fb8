interface Dated {
  with: { id: string };
  last: { earliestStart: string | null; latestEnd: string | null } | null;
}

/** The latest first, those without a date last; in the order given where the date does not tell them apart. */
export function latestFirst<Encounter extends Dated>(encounters: readonly Encounter[]): Encounter[] {
  const day = ({ last }: Encounter) => last?.latestEnd ?? last?.earliestStart ?? '';
  return encounters.toSorted((one, other) => compare(day(other), day(one)));
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
