import { ID, Int } from 'type-graphql';
import { Arguments, Input } from './declare.js';
import { EntityKind, NetworkMeasure, Predicate } from './enums.js';
import { RelationArgs, WhereArgs } from './inputs.js';

/** Which network is meant. */
@Arguments()
export class NetworkChoiceArgs extends WhereArgs {
  @Input({ type: () => [ID], nullable: true, description: 'What lies around these entities.' })
  around?: string[];

  @Input({ type: () => Int, default: 1, description: 'How far around them, 0 to 6.' })
  hops!: number;

  @Input({
    type: () => [ID],
    nullable: true,
    description: 'These entities and what joins them, at most 1000; also those that nothing joins.',
  })
  ids?: string[];

  @Input({
    type: () => ID,
    nullable: true,
    description:
      'What lies in this place, such as a country, and what joins it. Without around, ids and within: all.',
  })
  within?: string;

  @Input({
    type: () => Int,
    default: 10_000,
    description: 'How many entities around at most, 1 to 10000, the nearest first.',
  })
  maxNodes!: number;
}

@Arguments()
export class NetworkMeasuresArgs extends NetworkChoiceArgs {
  @Input({
    type: () => [Predicate],
    nullable: true,
    description: 'Which facts join; absent: SISTER_CITY_OF.',
  })
  predicates?: string[];

  @Input({
    type: () => [EntityKind],
    nullable: true,
    description: 'Only entities of these kinds; absent: cities where only sisterhood joins, else any.',
  })
  kinds?: string[];

  @Input({
    type: () => [NetworkMeasure],
    nullable: true,
    description: 'Only these, and what puts entities in order; absent: whatever is selected.',
  })
  measures?: string[];
}

@Arguments()
export class RankingOfCitiesArgs extends RelationArgs {
  @Input({ type: () => [ID], nullable: true, description: 'Only these cities, at most 1000.' })
  ids?: string[];

  @Input({
    type: () => ID,
    nullable: true,
    description: 'Only cities that lie in this country or other place.',
  })
  within?: string;

  @Input({
    type: () => Boolean,
    default: false,
    description: 'Whether only sisters count that belong to the same selection.',
  })
  among!: boolean;
}

@Arguments()
export class CountryPairsArgs extends RelationArgs {
  @Input({
    type: () => [ID],
    nullable: true,
    description: 'Only partnerships between cities of these countries, at home as well.',
  })
  countries?: string[];
}
