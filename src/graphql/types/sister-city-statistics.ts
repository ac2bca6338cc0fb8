import { Int } from 'type-graphql';
import type { FactFilter } from '../../graph/filter.js';
import { type Activity, activityOf, lastSharedEvents } from '../../graph/last-shared-events.js';
import type { SisterCityStatistics as Statistics } from '../../graph/sister-city-statistics.js';
import type { Link } from '../../traverse/plan.js';
import { Asked, Held, Type } from '../declare.js';
import { ActivityArgs } from './partnership.js';

@Type('Partnerships by who states them.')
export class ReciprocityCounts {
  @Held(
    { type: () => Int, description: 'Both cities state it.' },
    (counts: Statistics['reciprocity']) => counts.BOTH,
  )
  both!: number;

  @Held(
    { type: () => Int, description: 'One of the cities states it; of the other that is not known.' },
    (counts: Statistics['reciprocity']) => counts.ONE,
  )
  one!: number;

  @Held(
    { type: () => Int, description: 'No source says which of them states it.' },
    (counts: Statistics['reciprocity']) => counts.NOT_STATED,
  )
  notStated!: number;
}

type Activities = Record<Activity, number>;

@Type('Partnerships by whether the two cities have been at a meeting together since a day.')
export class ActivityCounts {
  @Held({ type: () => Int, description: 'They have, or may have.' }, (counts: Activities) => counts.ACTIVE)
  active!: number;

  @Held(
    { type: () => Int, description: 'They met, and surely only before.' },
    (counts: Activities) => counts.DORMANT,
  )
  dormant!: number;

  @Held(
    { type: () => Int, description: 'No shared meeting is known, or one that may have been on either side.' },
    (counts: Activities) => counts.UNKNOWN,
  )
  unknown!: number;
}

interface ActivityAsked {
  since: string;
  certainty: 'POSSIBLY' | 'CERTAINLY';
  where?: FactFilter;
}

const activityLink: Link<Statistics, Activities, ActivityAsked> = {
  name: 'activity of partnerships',
  fetch: ({ reader }, networks, { since, certainty, where }) =>
    Promise.all(
      networks.map(async ({ partnerships }) => {
        const known = await lastSharedEvents(reader, partnerships, { filter: where });
        const counts: Activities = { ACTIVE: 0, DORMANT: 0, UNKNOWN: 0 };
        for (const pair of partnerships)
          counts[activityOf(known.get(pair.join('\n')), since, certainty)] += 1;
        return counts;
      }),
    ),
};

@Type('How many partnerships of cities there are in a network, and what is known of them.')
export class SisterCityStatistics {
  @Held({
    type: () => Int,
    description: 'How many cities there are; of the whole graph only those with a sister.',
  })
  cities!: number;

  @Held(
    { type: () => Int, description: 'How many pairs of them are sisters.' },
    ({ partnerships }: Statistics) => partnerships.length,
  )
  partnerships!: number;

  @Held({ type: () => ReciprocityCounts, description: 'The partnerships by who states them.', size: 1 })
  reciprocity!: unknown;

  @Asked<Statistics, Activities>(
    {
      type: () => ActivityCounts,
      args: () => ActivityArgs,
      description: 'The partnerships by whether the two have been at a meeting together since a day.',
    },
    { link: activityLink, size: 1 },
  )
  activity!: unknown;

  @Held({ type: () => Boolean, description: 'Whether there was more around than `maxNodes` allowed.' })
  truncated!: boolean;
}
