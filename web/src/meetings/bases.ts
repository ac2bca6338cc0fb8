/** By what right two are said to have met; the surest first. */
export const BASES = ['DIRECT', 'THROUGH_DELEGATES', 'INFERRED', 'SAME_SERIES'] as const;
export type Basis = (typeof BASES)[number];

/** What counts as having met unless somebody asks for more: two in one series are not known to have sat together. */
export const USUAL_BASES: readonly Basis[] = ['DIRECT', 'THROUGH_DELEGATES', 'INFERRED'];

/** The kinds that can be at a meeting. */
export const MEETING_KINDS = [
  'PERSON',
  'CITY',
  'ORGANIZATION',
  'FACILITY',
  'COUNTRY',
  'REGION',
  'GROUP',
] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** The bases that a list in the address stands for; an empty one: the usual ones. */
export function basesOf(listed: readonly string[]): Basis[] {
  const known = BASES.filter((basis) => listed.includes(basis));
  return known.length === 0 ? [...USUAL_BASES] : known;
}

/** The same the other way: the usual ones need no mention. */
export function listedBases(bases: readonly Basis[]): Basis[] {
  const usual = bases.length === USUAL_BASES.length && USUAL_BASES.every((basis) => bases.includes(basis));
  return usual ? [] : BASES.filter((basis) => bases.includes(basis));
}

/** The kinds that a list in the address stands for; an empty one: all. */
export function kindsOf(listed: readonly string[]): MeetingKind[] {
  const known = MEETING_KINDS.filter((kind) => listed.includes(kind));
  return known.length === 0 ? [...MEETING_KINDS] : known;
}

/** The surest of some bases. */
export function surest(bases: readonly Basis[]): Basis | undefined {
  return BASES.find((basis) => bases.includes(basis));
}
