import { Int } from 'type-graphql';
import { declareConnection } from '../connection.js';
import { Held, named, Type } from '../declare.js';

@Type('Two countries, or one with itself, with the number of partnerships between their cities.')
export class CountryPair {
  @Held({
    type: () => named('Country'),
    nullable: true,
    description: 'The one; null for cities of which no country is stated.',
  })
  one!: unknown;

  @Held({
    type: () => named('Country'),
    nullable: true,
    description: 'The other one, which may be the same; null for cities of which no country is stated.',
  })
  other!: unknown;

  @Held({ type: () => Int, description: 'How many pairs of their cities are sisters.' })
  partnerships!: number;
}
declareConnection('CountryPair', {
  node: 'CountryPair',
  description: 'Pairs of countries by the number of partnerships, falling, then their ids.',
});
