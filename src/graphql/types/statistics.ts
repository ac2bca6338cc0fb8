import { Int } from 'type-graphql';
import { Held, Type } from '../declare.js';
import { EntityKind, Predicate } from '../enums.js';
import { Language } from '../scalars.js';

@Type('How many entities of one kind there are.')
export class KindCount {
  @Held({ type: () => EntityKind, description: 'The kind.' })
  kind!: string;

  @Held({ type: () => Int, description: 'How many.' })
  count!: number;
}

@Type('How many facts of one predicate there are.')
export class PredicateCount {
  @Held({ type: () => Predicate, description: 'The predicate.' })
  predicate!: string;

  @Held({ type: () => Int, description: 'How many.' })
  count!: number;
}

@Type('A collection of records that was loaded as one.')
export class Dataset {
  @Held({ type: () => String, description: 'The id of the dataset, with which the ids of its claims begin.' })
  id!: string;

  @Held({ type: () => String, nullable: true, description: 'Its title; null where it has none.' })
  title!: string | null;

  @Held({
    type: () => String,
    nullable: true,
    description: 'Under which terms it may be used; null where that is not stated.',
  })
  licence!: string | null;

  @Held({ type: () => [Language], description: 'The languages of its names and sources.' })
  languages!: string[];

  @Held({ type: () => Int, description: 'How many records of it are held.' })
  records!: number;
}

@Type('How much there is in the graph.')
export class Statistics {
  @Held({ type: () => [KindCount], description: 'Entities by kind.' })
  entities!: unknown[];

  @Held({ type: () => [PredicateCount], description: 'Facts by predicate.' })
  facts!: unknown[];

  @Held({ type: () => Int, description: 'How many literal facts there are.' })
  attributes!: number;

  @Held({ type: () => Int, description: 'How many sources there are.' })
  documents!: number;

  @Held({ type: () => Int, description: 'How many passages and rows are cited as evidence.' })
  evidence!: number;

  @Held({ type: () => [Dataset], description: 'The datasets that were loaded.' })
  datasets!: unknown[];
}
