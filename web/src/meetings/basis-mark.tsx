import { placeWords } from '../words/words.js';

/** On what basis two are said to have met: a word in the colour of the basis. */
export function BasisMark({ basis }: { basis: string }) {
  return <span class={`basis-mark basis-${basis.toLowerCase()}`}>{shortBasis(basis)}</span>;
}

/** The basis in a word or two. */
export function shortBasis(basis: string): string {
  return placeWords.value.meetings.basis[basis]?.short ?? basis;
}

/** What the basis says, and what it does not. */
export function basisMeans(basis: string): string {
  return placeWords.value.meetings.basis[basis]?.means ?? '';
}
