import { Literal } from '../literal.js';
import { Relation } from '../relation.js';
import { ParticipantType } from './kind.js';
import {
  AidGiven,
  AidReceived,
  Cooperations,
  EventsHere,
  ExchangedVisits,
  GovernedBy,
  LocatedIn,
  Location,
  OfficeHolders,
  Population,
  Representatives,
} from './shared.js';

@ParticipantType('Country')
export class Country {
  @Literal('iso2', {
    type: () => String,
    description: 'The two-letter code of ISO 3166; null where that is not stated.',
  })
  iso2!: string | null;

  @Location()
  location!: unknown;

  @Population()
  population!: number | null;

  @GovernedBy()
  governedBy!: unknown[];

  @LocatedIn()
  locatedIn!: unknown[];

  @Relation({ many: 'City', in: ['LOCATED_IN', 'PART_OF'] }, 'Cities in it.')
  cities!: unknown;

  @Relation({ many: 'Region', in: ['LOCATED_IN', 'PART_OF'] }, 'Regions in it.')
  regions!: unknown;

  @Relation(
    { many: 'Organization', in: ['LOCATED_IN', 'PART_OF'] },
    'Organisations that have their place in it or are bodies of it.',
  )
  organizations!: unknown;

  @Relation({ many: 'Facility', in: ['LOCATED_IN', 'PART_OF'] }, 'Facilities in it.')
  facilities!: unknown;

  @EventsHere()
  eventsHere!: unknown;

  @Cooperations()
  cooperations!: unknown;

  @ExchangedVisits()
  exchangedVisits!: unknown;

  @OfficeHolders()
  officeHolders!: unknown;

  @Representatives()
  representatives!: unknown;

  @AidGiven()
  aidGiven!: unknown;

  @AidReceived()
  aidReceived!: unknown;

  @Relation({ many: 'Work', out: ['PROVIDED', 'ESTABLISHED'] }, 'Works that it set up or made available.')
  works!: unknown;
}
