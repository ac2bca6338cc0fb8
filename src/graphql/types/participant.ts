import type { EntityView } from '../../graph/entities.js';
import type { FactFilter } from '../../graph/filter.js';
import type { Page } from '../../graph/page.js';
import { type ParticipationView, participationsHop, participationsOf } from '../../graph/participations.js';
import type { EncounterView } from '../../graph/who-met.js';
import { entityLoader } from '../../traverse/loaded.js';
import { pagedList } from '../connection.js';
import { Asked, Interface, named } from '../declare.js';
import { MetArgs, ParticipationsArgs } from '../inputs.js';
import { pageById } from '../loaders.js';
import { Relation } from '../relation.js';
import { encounterEdge, encounterList, metLink } from './encounter.js';
import { Entity } from './entity.js';
import { Node } from './node.js';
import { participationParts, waysTo } from './participation.js';

interface ParticipationsAsked {
  roles?: string[];
  where?: FactFilter;
  first: number;
  after?: string;
}

const attendanceList = pagedList('participations of an entity');
const attendanceLink = pageById<ParticipationView, ParticipationsAsked>(
  attendanceList,
  'participations of entities',
  ({ reader }, ids, { roles, where, ...page }, wanted) =>
    participationsOf(reader, ids, 'participant', {
      roles,
      filter: where,
      page: attendanceList.request(page, wanted),
    }),
  {
    of: ({ roles, where, ...page }, wanted) =>
      participationsHop(
        'participant',
        { roles, filter: where, page: attendanceList.request(page, wanted) },
        participationParts(wanted),
      ),
    ends: waysTo('event'),
  },
);

@Interface(
  'Whoever can be at a meeting: a person, a group, or a place or body through those who stand for it.',
  {
    implements: [Node, Entity],
    typeOf: (entity: EntityView) => entity.kind,
    identified: { loader: entityLoader },
  },
)
export class Participant {
  @Asked<EntityView, Page<EncounterView>>(
    {
      type: () => named('EncounterConnection'),
      args: () => MetArgs,
      description:
        'Who was at meetings with it that took place: by basis, then number of meetings, then id. Without those for whom it stood there, and without its own delegates.',
    },
    {
      link: metLink,
      size: ({ first }: MetArgs) => first,
      value: (page, args: MetArgs) => encounterList.connection(page, args, encounterEdge),
    },
  )
  met!: unknown;

  @Asked<EntityView, Page<ParticipationView>>(
    {
      type: () => named('ParticipationConnection'),
      args: () => ParticipationsArgs,
      description: 'At which events it was, also as host or organiser, by day.',
    },
    {
      link: attendanceLink,
      size: ({ first }: ParticipationsArgs) => first,
      value: (page, args: ParticipationsArgs) => attendanceList.connection(page, args, (node) => ({ node })),
    },
  )
  participations!: unknown;

  @Relation({ many: 'Event', out: ['HOSTED'] }, 'Events whose participants it received.')
  hosted!: unknown;

  @Relation({ many: 'Event', out: ['ORGANIZED'] }, 'Events that it arranged.')
  organized!: unknown;

  @Relation(
    { many: 'Event', out: ['INVOLVED_IN'] },
    'Milestones that it was a party to, such as an accession or the start of a partnership.',
  )
  milestones!: unknown;

  @Relation(
    { many: 'Event', out: ['SENT_DELEGATION_TO'] },
    'Events that it sent others to; that does not say that it was there.',
  )
  delegationsSent!: unknown;

  @Relation(
    { many: 'Entity', kinds: ['Organization', 'Group'], out: ['MEMBER_OF', 'ELECTED_TO'] },
    'Bodies that it is a member of, by admission or election.',
  )
  memberships!: unknown;

  @Relation({ many: 'Group', in: ['INCLUDES'] }, 'Groups that a source counts it among.')
  groups!: unknown;

  @Relation({ many: 'Entity', in: ['INVITED'] }, 'Who invited it; an invitation is no participation.')
  invitedBy!: unknown;

  @Relation({ many: 'Entity', out: ['INVITED'] }, 'Whom it invited.')
  invited!: unknown;

  @Relation({ many: 'Topic', out: ['DISCUSSED_TOPIC', 'WORKED_ON'] }, 'What it talked about or worked on.')
  topics!: unknown;

  @Relation(
    { many: 'Measure', out: ['SHARED_MEASURE', 'IMPLEMENTED_MEASURE'] },
    'Measures that it carried out or told others of.',
  )
  measures!: unknown;

  @Relation({ many: 'Statement', out: ['MADE_STATEMENT'] }, 'What it said.')
  statements!: unknown;

  @Relation({ many: 'Entity', out: ['SENT_LETTER_TO'] }, 'To whom it wrote; a letter is no meeting.')
  lettersTo!: unknown;

  @Relation({ many: 'Entity', in: ['SENT_LETTER_TO'] }, 'Who wrote to it.')
  lettersFrom!: unknown;

  @Relation({ many: 'Entity', in: ['PRAISED'] }, 'Who spoke well of it.')
  praisedBy!: unknown;

  @Relation({ many: 'Entity', out: ['PRAISED'] }, 'Of whom or what it spoke well.')
  praised!: unknown;
}
