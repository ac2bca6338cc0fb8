import { Int } from 'type-graphql';
import type { CityRank as CityRankView } from '../../graph/sister-city-ranking.js';
import { declareConnection } from '../connection.js';
import { Held, named, Type } from '../declare.js';

@Type('A city with the number of its sister cities.')
export class CityRank {
  @Held({ type: () => named('City'), description: 'The city.' }, ({ city }: CityRankView) => city)
  city!: unknown;

  @Held({ type: () => Int, description: 'How many sister cities it has, each once.' })
  sisters!: number;

  @Held({
    type: () => Int,
    description: 'One more than the number of cities that have more, so that equals share a rank.',
  })
  rank!: number;
}
declareConnection('CityRank', {
  node: 'CityRank',
  description: 'Cities by the number of their sister cities, falling, then id.',
});
