import { Relation } from '../relation.js';
import { ParticipantType } from './kind.js';
import {
  AidGiven,
  AidReceived,
  Cooperations,
  Country,
  EventsHere,
  ExchangedVisits,
  GovernedBy,
  LocatedIn,
  Location,
  OfficeHolders,
  PartOf,
  Population,
  Representatives,
} from './shared.js';
import { SisterCities } from './sister-city.js';

@ParticipantType('City')
export class City {
  @SisterCities(
    'The sister cities, each once, with all facts that say so. A sister of a sister is no sister by that.',
  )
  sisterCities!: unknown;

  @Relation({ many: 'Region', both: ['SISTER_CITY_OF'] }, 'Regions and districts that are its partners.')
  partnerRegions!: unknown;

  @Country()
  country!: unknown;

  @Location()
  location!: unknown;

  @Population()
  population!: number | null;

  @GovernedBy()
  governedBy!: unknown[];

  @LocatedIn()
  locatedIn!: unknown[];

  @PartOf()
  partOf!: unknown[];

  @Relation({ many: 'Region', in: ['LOCATED_IN', 'PART_OF'] }, 'Districts and other parts.')
  districts!: unknown;

  @Relation({ many: 'Organization', in: ['LOCATED_IN'] }, 'Organisations that have their place here.')
  organizations!: unknown;

  @Relation({ many: 'Facility', in: ['LOCATED_IN', 'PART_OF'] }, 'Hospitals and other facilities here.')
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
}
