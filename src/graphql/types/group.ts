import { EntityKind, enumValue } from '../enums.js';
import { Literal } from '../literal.js';
import { Relation } from '../relation.js';
import { ParticipantType } from './kind.js';
import {
  AidGiven,
  AidReceived,
  LocatedIn,
  PartOf,
  Quantities,
  Representatives,
  Represented,
} from './shared.js';
import { Quantity } from './values.js';

@ParticipantType('Group')
export class Group {
  @Relation(
    { many: 'Entity', out: ['INCLUDES'] },
    'The members that are named; the list may be partial, see `listComplete`.',
  )
  members!: unknown;

  @Literal('listComplete', {
    type: () => Boolean,
    description: 'Whether all members are named; null where that is not stated.',
  })
  listComplete!: boolean | null;

  @Literal(
    'memberKind',
    { type: () => EntityKind, description: 'What the members are; null where that is not stated.' },
    (kind) => enumValue(EntityKind, String(kind).charAt(0).toUpperCase() + String(kind).slice(1), null),
  )
  memberKind!: string | null;

  @Literal('count', {
    type: () => Quantity,
    description: 'How many people it is; null where that is not stated.',
  })
  count!: unknown;

  @Literal('total', {
    type: () => Quantity,
    description: 'How many members it has in all; null where that is not stated.',
  })
  total!: unknown;

  @Literal('named', {
    type: () => Quantity,
    description: 'How many of the members are named; null where that is not stated.',
  })
  named!: unknown;

  @Literal('cities', {
    type: () => Quantity,
    description: 'How many cities its members come from; null where that is not stated.',
  })
  cityCount!: unknown;

  @Literal('countries', {
    type: () => Quantity,
    description: 'How many countries its members come from; null where that is not stated.',
  })
  countryCount!: unknown;

  @Literal('organizations', {
    type: () => Quantity,
    description: 'How many organisations its members come from; null where that is not stated.',
  })
  organizationCount!: unknown;

  @Quantities()
  quantities!: unknown[];

  @Relation({ many: 'Person', in: ['LED'] }, 'Who was its head.')
  ledBy!: unknown;

  @Relation({ many: 'Entity', in: ['SELECTED'] }, 'Who chose it to take part.')
  selectedBy!: unknown;

  @Represented()
  represented!: unknown[];

  @Representatives()
  representatives!: unknown;

  @Relation({ many: 'Entity', in: ['MEMBER_OF'] }, 'Those who joined it.')
  joinedBy!: unknown;

  @LocatedIn()
  locatedIn!: unknown[];

  @PartOf()
  partOf!: unknown[];

  @Relation(
    { many: 'Event', out: ['VIEWED'] },
    'Events that it followed as an audience; viewers are not participants.',
  )
  viewed!: unknown;

  @Relation({ many: 'Entity', in: ['ANSWERED_QUESTIONS_OF'] }, 'Who answered its questions.')
  answeredBy!: unknown;

  @AidGiven()
  aidGiven!: unknown;

  @AidReceived()
  aidReceived!: unknown;
}
