import { Relation } from '../relation.js';
import { ParticipantType } from './kind.js';
import {
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

@ParticipantType('Region')
export class Region {
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

  @Relation({ many: 'Region', in: ['LOCATED_IN', 'PART_OF'] }, 'Smaller regions in it.')
  parts!: unknown;

  @Relation({ many: 'City', in: ['LOCATED_IN', 'PART_OF'] }, 'Cities in it.')
  cities!: unknown;

  @Relation({ many: 'Organization', in: ['LOCATED_IN'] }, 'Organisations that have their place in it.')
  organizations!: unknown;

  @Relation({ many: 'Facility', in: ['LOCATED_IN', 'PART_OF'] }, 'Facilities in it.')
  facilities!: unknown;

  @SisterCities('The cities that are its partners, each once, with all facts that say so.')
  sisterCities!: unknown;

  @Relation({ many: 'Region', both: ['SISTER_CITY_OF'] }, 'Regions and districts that are its partners.')
  partnerRegions!: unknown;

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
}
