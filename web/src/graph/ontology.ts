import { computed, signal } from '@preact/signals';
import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import type { Ends } from './leads.js';

const PREDICATES = graphql(`
  query Predicates {
    ontology { predicates { predicate symmetric meeting domain range } }
  }
`);

interface Known extends Ends {
  symmetric: boolean;
  meeting: boolean;
}

/** All predicates of the service; none until they are there. */
export const predicates = signal<readonly Known[]>([]);

/** Those that read the same from both ends. */
export const symmetric = computed(
  () => new Set(predicates.value.filter((one) => one.symmetric).map(({ predicate }) => predicate)),
);

/** The kinds that can be at a meeting, and so have a page of their meetings. */
export const attending = computed(
  () => new Set(predicates.value.filter((one) => one.meeting).flatMap(({ domain }) => domain)),
);

/** Fetches what is known of predicates, once. Without it every line has a head, and menus offer all facts together. */
export async function learnPredicates(): Promise<void> {
  if (predicates.peek().length > 0) return;
  const { ontology } = await ask(PREDICATES, {}, 'en').catch(() => ({ ontology: { predicates: [] } }));
  predicates.value = ontology.predicates;
}
