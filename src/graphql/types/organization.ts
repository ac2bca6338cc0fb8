import { asDate, Literal } from '../literal.js';
import { Relation } from '../relation.js';
import { ParticipantType } from './kind.js';
import {
  AidGiven,
  AidReceived,
  Cooperations,
  Country,
  ExchangedVisits,
  LocatedIn,
  Location,
  OfficeHolders,
  PartOf,
  Quantities,
  Representatives,
  Represented,
} from './shared.js';
import { PartialDate } from './values.js';

@ParticipantType('Organization')
export class Organization {
  @Literal(
    'founded',
    { type: () => PartialDate, description: 'When it was founded; null where that is not stated.' },
    asDate,
  )
  founded!: unknown;

  @Literal(
    'dissolved',
    { type: () => PartialDate, description: 'When it was dissolved; null where that is not stated.' },
    asDate,
  )
  dissolved!: unknown;

  @Relation(
    { one: 'Organization', out: ['PART_OF'] },
    'The organisation that it is a part of; null where that is not stated.',
  )
  parent!: unknown;

  @Relation({ many: 'Organization', in: ['PART_OF'] }, 'Its sections, bodies and departments.')
  parts!: unknown;

  @PartOf()
  partOf!: unknown[];

  @Relation({ many: 'Entity', in: ['MEMBER_OF', 'ELECTED_TO'] }, 'Its members, by admission or election.')
  members!: unknown;

  @Relation(
    { few: 'Entity', kinds: ['City', 'Country', 'Region'], out: ['GOVERNS'] },
    'The places that it governs.',
  )
  governs!: unknown[];

  @Relation(
    { one: 'City', out: ['LOCATED_IN'] },
    'The city in which it has its seat; null where that is not stated.',
  )
  headquarters!: unknown;

  @Country()
  country!: unknown;

  @LocatedIn()
  locatedIn!: unknown[];

  @Location()
  location!: unknown;

  @OfficeHolders()
  officeHolders!: unknown;

  @Relation({ many: 'Person', in: ['LED'] }, 'Who was its head.')
  ledBy!: unknown;

  @Represented()
  represented!: unknown[];

  @Representatives()
  representatives!: unknown;

  @Relation({ many: 'Document', in: ['PUBLISHED_BY'] }, 'Sources that it brought out.')
  publications!: unknown;

  @Relation(
    { many: 'Entity', out: ['ESTABLISHED', 'PROVIDED'] },
    'What it set up or made available: works, facilities, organisations.',
  )
  established!: unknown;

  @Relation({ many: 'Entity', out: ['SELECTED'] }, 'Whom it chose to take part.')
  selected!: unknown;

  @Relation({ many: 'Event', in: ['DECIDED_BY'] }, 'Events that go back to its decision.')
  decided!: unknown;

  @Cooperations()
  cooperations!: unknown;

  @ExchangedVisits()
  exchangedVisits!: unknown;

  @AidGiven()
  aidGiven!: unknown;

  @AidReceived()
  aidReceived!: unknown;

  @Quantities()
  quantities!: unknown[];
}
