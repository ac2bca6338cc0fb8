/**
 * How well it is attested that somebody was at an event, the best first: in person, through others, inferred or not
 * said. The store writes the place in this list, counted from 1.
 */
export const PRESENCES = ['DIRECT', 'THROUGH_DELEGATES', 'INFERRED'] as const;

/**
 * The types of the relationships that say so without their facts, one between an entity and an event: who met whom
 * walks these, and need not read a relationship to know what it says.
 */
export const PRESENCE_TYPES = PRESENCES.map((presence) => `PRESENT_${presence}` as const);
export type PresenceType = (typeof PRESENCE_TYPES)[number];
