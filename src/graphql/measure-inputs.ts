import { ID, Int } from 'type-graphql';
import { Arguments, Input, InputObject } from './declare.js';
import { Certainty, EntityKind, NetworkMeasure, PartnershipActivity, Predicate } from './enums.js';
import { FactFilterInput, RelationArgs, WhereArgs } from './inputs.js';
import { Edtf } from './scalars.js';

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

@InputObject(
  'ActivityFilter',
  'How a partnership stands by the meetings that the two had, held against a day.',
)
export class ActivityFilterInput {
  @Input({ type: () => [PartnershipActivity], description: 'Any of these.' })
  is!: string[];

  @Input({ type: () => Edtf, description: 'The day, month or year since when; its first day counts.' })
  since!: string;

  @Input({
    type: () => Certainty,
    default: 'POSSIBLY',
    description: 'Whether it is enough that a meeting may have been since then.',
  })
  certainty!: 'POSSIBLY' | 'CERTAINLY';

  @Input({ type: () => FactFilterInput, nullable: true, description: 'Which facts make a meeting.' })
  where?: FactFilterInput;
}

@Arguments()
export class PartnershipsArgs extends RelationArgs {
  @Input({
    type: () => [ID],
    nullable: true,
    description: 'Only partnerships of these cities, at most 1000.',
  })
  ids?: string[];

  @Input({
    type: () => ID,
    nullable: true,
    description: 'Only partnerships of cities that lie in this country or other place.',
  })
  within?: string;

  @Input({
    type: () => Boolean,
    default: false,
    description: 'Whether both cities must belong to the selection; else one of them must.',
  })
  among!: boolean;

  @Input({
    type: () => ActivityFilterInput,
    nullable: true,
    description: 'Only partnerships that stand like this, such as dormant ones.',
  })
  activity?: ActivityFilterInput;
}
