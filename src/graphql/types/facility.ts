import { Relation } from '../relation.js';
import { ParticipantType } from './kind.js';
import {
  Cooperations,
  Country,
  EventsHere,
  LocatedIn,
  Location,
  OfficeHolders,
  PartOf,
  Quantities,
  Representatives,
} from './shared.js';

@ParticipantType('Facility')
export class Facility {
  @Relation({ many: 'Facility', in: ['PART_OF', 'LOCATED_IN'] }, 'Its departments and other parts.')
  parts!: unknown;

  @PartOf()
  partOf!: unknown[];

  @Relation(
    { one: 'City', far: true, out: ['LOCATED_IN', 'PART_OF'] },
    'The city that it lies in, directly or by way of other places; null where that is not stated.',
  )
  city!: unknown;

  @Country()
  country!: unknown;

  @LocatedIn()
  locatedIn!: unknown[];

  @Location()
  location!: unknown;

  @OfficeHolders()
  officeHolders!: unknown;

  @Representatives()
  representatives!: unknown;

  @EventsHere()
  eventsHere!: unknown;

  @Cooperations()
  cooperations!: unknown;

  @Quantities()
  quantities!: unknown[];
}
