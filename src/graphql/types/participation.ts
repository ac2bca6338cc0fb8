import { Float } from 'type-graphql';
import type { ParticipationView } from '../../graph/participations.js';
import { below, type Wanted } from '../../traverse/plan.js';
import { declareConnection, placesWanted } from '../connection.js';
import { Held, named, Type } from '../declare.js';
import { enumValue, ParticipationRole, Presence } from '../enums.js';
import { Entity } from './entity.js';

/** Where in a list of participations a field of theirs is selected. */
export const waysTo = (field: string) => [
  ['edges', 'node', field],
  ['nodes', field],
];

/** What of a list of participations is selected. */
export function participationParts(wanted: Wanted) {
  const selected = [...wanted.at('edges', 'node'), ...wanted.at('nodes')].flatMap(below);
  return { fields: selected.map(({ name }) => name), places: placesWanted(wanted) };
}

const roleOf = (role: string) => enumValue(ParticipationRole, role, 'not_stated');

@Type('That somebody was at an event: once, with all the facts that say so.')
export class Participation {
  @Held({ type: () => named('Event'), description: 'The event.' })
  event!: unknown;

  @Held({ type: () => Entity, description: 'Who was there.' })
  participant!: unknown;

  @Held(
    { type: () => ParticipationRole, description: 'As what; the most telling role where there are several.' },
    ({ role }: ParticipationView) => roleOf(role),
  )
  role!: string;

  @Held(
    { type: () => [ParticipationRole], description: 'All roles that are stated.' },
    ({ roles }: ParticipationView) => [...new Set(roles.map(roleOf))],
  )
  roles!: string[];

  @Held(
    { type: () => Presence, description: 'In what way; the most direct one where there are several.' },
    ({ presence }: ParticipationView) => enumValue(Presence, presence, 'not_stated'),
  )
  presence!: string;

  @Held({ type: () => [Entity], description: 'For whom they stood there.', size: 1 })
  onBehalfOf!: unknown[];

  @Held({ type: () => [Entity], description: 'Who was there for them.', size: 1 })
  delegates!: unknown[];

  @Held({ type: () => Float, description: 'The confidence of the surest fact that says so; 0 to 1.' })
  confidence!: number;

  @Held({ type: () => [named('Fact')], description: 'The facts that say so.', size: 2 })
  facts!: unknown[];
}

declareConnection('Participation', {
  node: 'Participation',
  description: 'Participations: of an entity by day, of an event by the id of the participant.',
});
