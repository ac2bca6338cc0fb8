import type { FactView } from '../../graph/claims.js';
import type { FactFilter } from '../../graph/filter.js';
import { activityOf, lastSharedEvents, type SharedEvents } from '../../graph/last-shared-events.js';
import type { PartnershipView } from '../../graph/partnerships.js';
import { reciprocityOf } from '../../graph/reciprocity.js';
import { standingTime } from '../../graph/standing-time.js';
import { parseEdtf } from '../../model/edtf.js';
import type { Link } from '../../traverse/plan.js';
import { declareConnection } from '../connection.js';
import { Arguments, Asked, Held, Input, named, Type } from '../declare.js';
import {
  Certainty,
  EncounterBasis,
  enumValue,
  PartnershipActivity,
  Reciprocity,
  SisterCityStatus,
} from '../enums.js';
import { WhereArgs } from '../inputs.js';
import { restsOnLink } from '../loaders.js';
import { Edtf } from '../scalars.js';
import { Entity } from './entity.js';
import { PartialDate } from './values.js';

interface MeetingsAsked {
  where?: FactFilter;
}

/** What is known of the meetings of pairs, once for all pairs of a level. */
const meetingsLink: Link<PartnershipView, SharedEvents | undefined, MeetingsAsked> = {
  name: 'last shared meetings',
  async fetch({ reader }, edges, { where }) {
    const pairs = new Map(edges.map(({ of, node }) => [`${of}\n${node}`, [of, node] as const]));
    const found = await lastSharedEvents(reader, [...pairs.values()], { filter: where });
    return edges.map(({ of, node }) => found.get(`${of}\n${node}`));
  },
};

@Arguments()
export class ActivityArgs extends WhereArgs {
  @Input({ type: () => Edtf, description: 'The day, month or year since when; its first day counts.' })
  since!: string;

  @Input({
    type: () => Certainty,
    default: 'POSSIBLY',
    description: 'Whether it is enough that a meeting may have been since then.',
  })
  certainty!: 'POSSIBLY' | 'CERTAINLY';
}

@Type('The last dated meeting that took place at which two were.')
export class LastMeeting {
  @Held({ type: () => named('Event'), description: 'The meeting.' })
  event!: unknown;

  @Held({ type: () => PartialDate, description: 'When it was.' }, ({ date }: { date: string }) =>
    parseEdtf(date),
  )
  date!: unknown;

  @Held({ type: () => EncounterBasis, description: 'The weaker of the two presences.' })
  basis!: string;
}

const dateOf = (text: string | null) => (text === null ? null : parseEdtf(text));

/** Declares what is told of two sister cities: how their partnership stands, who states it, and when they last met. */
export function partnershipFields(prototype: object): void {
  Asked<PartnershipView, FactView[]>(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When the partnership started, the first time, as stated; null where that is unknown.',
    },
    { link: restsOnLink, value: (facts) => dateOf(standingTime(facts).since) },
  )(prototype, 'since');
  Asked<PartnershipView, FactView[]>(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When it ended as stated; null where that is unknown, or it goes on or was renewed.',
    },
    { link: restsOnLink, value: (facts) => dateOf(standingTime(facts).until) },
  )(prototype, 'until');
  Asked<PartnershipView, FactView[]>(
    {
      type: () => SisterCityStatus,
      description: 'How the partnership stands, after it was renewed if it was.',
    },
    {
      link: restsOnLink,
      value: (facts) => {
        const stated = standingTime(facts).now.map(({ properties }) =>
          enumValue(SisterCityStatus, properties['status'], null),
        );
        return stated.find((status) => status !== null && status !== 'unknown') ?? 'unknown';
      },
    },
  )(prototype, 'status');
  Asked<PartnershipView, FactView[]>(
    { type: () => Reciprocity, description: 'Whether both cities state the partnership, by all its facts.' },
    {
      link: restsOnLink,
      value: (facts, _args, { of, node }) => reciprocityOf([of, node], statedBy(facts)),
    },
  )(prototype, 'reciprocity');
  Asked<PartnershipView, FactView[]>(
    {
      type: () => [Entity],
      description: 'Who states the partnership, by all its facts; none where no source says so.',
    },
    { link: restsOnLink, size: 2, value: (facts) => [...statedBy(facts)].sort() },
  )(prototype, 'statedBy');
  Asked<PartnershipView, SharedEvents | undefined>(
    {
      type: () => LastMeeting,
      nullable: true,
      args: () => WhereArgs,
      description:
        'The last dated meeting that took place at which both were, by the rules of whoMet; null where none is known.',
    },
    { link: meetingsLink, size: 1, value: (known) => known?.last ?? null },
  )(prototype, 'lastMeeting');
  Asked<PartnershipView, SharedEvents | undefined>(
    {
      type: () => PartnershipActivity,
      args: () => ActivityArgs,
      description:
        'Whether the two have been at a meeting together since a day. Where no meeting is known it is unknown, never dormant.',
    },
    {
      link: meetingsLink,
      asks: ({ where }: ActivityArgs) => (where === undefined ? {} : { where }),
      value: (known, { since, certainty }: ActivityArgs) => activityOf(known, since, certainty),
    },
  )(prototype, 'activity');
}

function statedBy(facts: readonly FactView[]): Set<string> {
  const asserted = facts.filter(({ polarity }) => polarity === 'asserted');
  return new Set(
    asserted.flatMap(({ properties }) => (properties['statedBy'] as string[] | undefined) ?? []),
  );
}

@Type('Two sister cities, with what is stated of their partnership.')
export class Partnership {
  @Held({ type: () => named('City'), description: 'The one.' }, ({ of }: PartnershipView) => of)
  one!: unknown;

  @Held({ type: () => named('City'), description: 'The other one.' }, ({ node }: PartnershipView) => node)
  other!: unknown;

  @Held({ type: () => [named('Fact')], description: 'The facts that say so.', size: 2 })
  facts!: unknown;
}
partnershipFields(Partnership.prototype);
declareConnection('Partnership', {
  node: 'Partnership',
  description:
    'Partnerships of cities, each once: those who last met longest ago first, those of whom no meeting is known last, then by ids.',
});
