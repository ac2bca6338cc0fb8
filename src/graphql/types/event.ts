import type { EntityView } from '../../graph/entities.js';
import type { FactFilter } from '../../graph/filter.js';
import type { Page } from '../../graph/page.js';
import { type ParticipationView, participationsHop, participationsOf } from '../../graph/participations.js';
import type { Kind } from '../../model/ontology.js';
import { pagedList } from '../connection.js';
import { Asked, Held, named } from '../declare.js';
import { EventStatus, enumValue } from '../enums.js';
import { ParticipantsArgs } from '../inputs.js';
import { asDate, Literal } from '../literal.js';
import { pageById } from '../loaders.js';
import { Relation, Through } from '../relation.js';
import { KindType } from './kind.js';
import { participationParts, waysTo } from './participation.js';
import { LocatedIn, Quantities } from './shared.js';
import { PartialDate, Quantity } from './values.js';

interface ParticipantsAsked {
  roles?: string[];
  kinds?: Kind[];
  where?: FactFilter;
  first: number;
  after?: string;
}

const list = pagedList('participants of an event');
const participantsLink = pageById<ParticipationView, ParticipantsAsked>(
  list,
  'participants of events',
  ({ reader }, ids, { roles, kinds, where, ...page }, wanted) =>
    participationsOf(reader, ids, 'event', { roles, kinds, filter: where, page: list.request(page, wanted) }),
  {
    of: ({ roles, kinds, where, ...page }, wanted) =>
      participationsHop(
        'event',
        { roles, kinds, filter: where, page: list.request(page, wanted) },
        participationParts(wanted),
      ),
    ends: waysTo('participant'),
  },
);

/** From an event to the objects of facts that happened at it, or whose subject it is. */
const HERE = { near: ['event', 'SUBJECT'], far: ['OBJECT'] } as const;

@KindType('Event')
export class Event {
  @Held(
    {
      type: () => PartialDate,
      nullable: true,
      reads: ['event'],
      description:
        'When it was, by the most precise date that is stated; null where none is. All dates are in `attributes`.',
    },
    ({ event }: EntityView) => asDate(event?.date),
  )
  date!: unknown;

  @Literal('dateText', {
    type: () => String,
    description: 'When it was in the words of a source, such as "last week"; null where that is not stated.',
  })
  dateText!: string | null;

  @Literal('weekday', {
    type: () => String,
    description: 'The day of the week that a source gives; null where that is not stated.',
  })
  weekday!: string | null;

  @Literal('partOfDay', {
    type: () => String,
    description: 'The part of the day that a source gives; null where that is not stated.',
  })
  partOfDay!: string | null;

  @Held(
    { type: () => EventStatus, reads: ['event'], description: 'Whether it took place.' },
    ({ event }: EntityView) => enumValue(EventStatus, event?.status, 'unknown'),
  )
  status!: string;

  @Literal('mode', {
    type: () => String,
    description: 'How it was held, such as online; null where that is not stated.',
  })
  mode!: string | null;

  @Held(
    {
      type: () => Quantity,
      nullable: true,
      reads: ['event'],
      description: 'The stated number of people there; null where none is stated.',
    },
    ({ event }: EntityView) => event?.size ?? null,
  )
  size!: unknown;

  @Quantities()
  quantities!: unknown[];

  @Literal('count', {
    type: () => Quantity,
    description: 'How many sittings a series had; null where that is not stated.',
  })
  count!: unknown;

  @Asked<EntityView, Page<ParticipationView>>(
    {
      type: () => named('ParticipationConnection'),
      args: () => ParticipantsArgs,
      description:
        'Who was there, hosts and organisers too, by id. Nobody is left out who is named; that somebody is not in the list says nothing.',
    },
    {
      link: participantsLink,
      size: ({ first }: ParticipantsArgs) => first,
      value: (page, args: ParticipantsArgs) => list.connection(page, args, (node) => ({ node })),
    },
  )
  participants!: unknown;

  @Relation({ many: 'Entity', in: ['HOSTED'] }, 'Who received the participants.')
  hosts!: unknown;

  @Relation({ many: 'Entity', in: ['ORGANIZED'] }, 'Who arranged it.')
  organizers!: unknown;

  @Relation(
    { many: 'Entity', out: ['HAS_VENUE'] },
    'Where it was held: venues, facilities, organisations, cities.',
  )
  venues!: unknown;

  @LocatedIn()
  locatedIn!: unknown[];

  @Through('Topic', { predicates: ['DISCUSSED_TOPIC'], ...HERE }, 'What was talked about there, by anybody.')
  topics!: unknown;

  @Through(
    'Measure',
    { predicates: ['SHARED_MEASURE', 'IMPLEMENTED_MEASURE'], ...HERE },
    'Measures that were presented there; the facts of the edges say by whom.',
  )
  measures!: unknown;

  @Through(
    'Statement',
    { predicates: ['MADE_STATEMENT'], ...HERE },
    'What was said there; the facts of the edges say by whom.',
  )
  statements!: unknown;

  @Through(
    'Entity',
    { predicates: ['REPRESENTED'], near: ['event'], far: ['SUBJECT'] },
    'Who stood for somebody there; the facts of the edges say for whom.',
  )
  representatives!: unknown;

  @Through(
    'Entity',
    { predicates: ['INVITED', 'SELECTED'], ...HERE },
    'Who was invited to it or chosen for it; that does not say that they came.',
  )
  invited!: unknown;

  @Relation(
    { one: 'Event', out: ['PART_OF'] },
    'The series or larger event that it belongs to; null where that is not stated.',
  )
  series!: unknown;

  @Relation(
    { many: 'Event', in: ['PART_OF'] },
    'The single events of a series, or the parts of a larger event.',
  )
  occurrences!: unknown;

  @Relation(
    { many: 'Event', out: ['POSSIBLY_PART_OF'] },
    'Events that it may be a part of; nobody has decided.',
  )
  possiblyPartOf!: unknown;

  @Relation(
    { many: 'Event', in: ['POSSIBLY_PART_OF'] },
    'Events that may be parts of it; nobody has decided.',
  )
  possibleParts!: unknown;

  @Relation({ many: 'Entity', in: ['INVOLVED_IN'] }, 'The parties to a milestone.')
  parties!: unknown;

  @Relation(
    { many: 'Entity', in: ['SENT_DELEGATION_TO'] },
    'Who sent others to it; that does not say that they were there themselves.',
  )
  delegationsSent!: unknown;

  @Relation({ many: 'Entity', in: ['DELEGATE_TO'] }, 'Who was sent to it; that does not say that they came.')
  delegates!: unknown;

  @Relation(
    { many: 'Entity', in: ['VIEWED'] },
    'Who followed it as an audience; viewers are not participants.',
  )
  viewers!: unknown;

  @Relation({ many: 'Entity', out: ['DECIDED_BY'] }, 'On whose decision it goes back.')
  decidedBy!: unknown;

  @Relation({ many: 'Entity', in: ['PRAISED'] }, 'Who spoke well of it.')
  praisedBy!: unknown;

  @Relation(
    { many: 'Entity', kinds: ['Document', 'Work', 'Statement'], in: ['ABOUT'] },
    'Sources, works and statements that deal with it.',
  )
  subjectOf!: unknown;
}
