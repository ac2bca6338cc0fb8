import { Relation } from '../relation.js';
import { KindType } from './kind.js';
import { Country, LocatedIn, Location, PartOf } from './shared.js';

@KindType('Venue')
export class Venue {
  @Relation({ many: 'Event', in: ['HAS_VENUE', 'LOCATED_IN'] }, 'Events that were held here.')
  events!: unknown;

  @Relation(
    { one: 'City', far: true, out: ['LOCATED_IN', 'PART_OF'] },
    'The city that it lies in, directly or by way of other places; null where that is not stated.',
  )
  city!: unknown;

  @Country()
  country!: unknown;

  @LocatedIn()
  locatedIn!: unknown[];

  @PartOf()
  partOf!: unknown[];

  @Location()
  location!: unknown;
}
