import type { PredicateWords } from './predicate-words.js';
import { words } from './words.js';

/*
 * What the graph is made of, in the language of the interface. A name that the catalogue does not know, of a newer
 * service, is shown as it is.
 */

/** The name of a kind, `PERSON` or `Person`. */
export function kindName(kind: string, number: 'one' | 'many' = 'one'): string {
  return words.value.vocabulary.kinds[kind.toUpperCase()]?.[number] ?? plain(kind);
}

/** The words of a predicate, `PARTICIPATED_IN`. */
export function predicateWords(predicate: string): PredicateWords {
  const known = words.value.vocabulary.predicates[predicate];
  if (known !== undefined) return known;
  const label = plain(predicate);
  return {
    sentence: `{subject} ${label} {object}`,
    inverse: `{subject} ${label} {object}`,
    label,
    back: label,
  };
}

/** What sort of its kind an entity is: its type where that is known, else the name of the kind. */
export function sortName(kind: string, type: string | null): string {
  if (type === null) return kindName(kind);
  return words.value.vocabulary.types[type] ?? plain(type);
}

/** The name of a role, `CHAIR` or `chair`. */
export function roleName(role: string): string {
  return words.value.vocabulary.roles[role.toUpperCase()] ?? plain(role);
}

/** How somebody was there, `DIRECT` or `direct`. */
export function presenceName(presence: string): string {
  return words.value.vocabulary.presence[presence.toUpperCase()] ?? plain(presence);
}

/** How sure the editor is that the source says so, 0 to 1, in words. */
export function confidenceName(confidence: number): string {
  const { high, medium, low } = words.value.vocabulary.confidence;
  if (confidence >= 0.9) return high;
  return confidence >= 0.7 ? medium : low;
}

const plain = (name: string) => name.toLowerCase().replaceAll('_', ' ');
