import { ID, Int } from 'type-graphql';
import { Arguments, Input } from './declare.js';
import { Certainty, EncounterBasis, EntityKind, Predicate } from './enums.js';
import { FactFilterInput, PageArgs, QuantityFilterInput, RelationArgs, WhereArgs } from './inputs.js';
import { Edtf, Language } from './scalars.js';

@Arguments()
export class IdsArgs {
  @Input({ type: () => [ID], description: 'The ids, at most 100.' })
  ids!: string[];
}

@Arguments()
export class EntitiesArgs extends PageArgs {
  @Input({ type: () => [EntityKind], nullable: true, description: 'Only these kinds.' })
  kinds?: string[];

  @Input({
    type: () => [String],
    nullable: true,
    description: 'Only these sorts, such as "ministry"; see the ontology.',
  })
  types?: string[];

  @Input({
    type: () => ID,
    nullable: true,
    description: 'Only what lies in, or is part of, this place or organisation, directly or through others.',
  })
  within?: string;
}

@Arguments()
export class SearchArgs extends PageArgs {
  @Input({
    type: () => String,
    description: 'A name or the beginning of one, in any script, or an id; at most 1000 characters.',
  })
  text!: string;

  @Input({ type: () => [EntityKind], nullable: true, description: 'Only these kinds.' })
  kinds?: string[];

  @Input({
    type: () => [Language],
    nullable: true,
    description: 'Names in these languages count a little more; all others are searched too.',
  })
  languages?: string[];
}

@Arguments()
export class EventsArgs extends PageArgs {
  @Input({ type: () => Edtf, nullable: true, description: 'Only events within this date or interval.' })
  during?: string;

  @Input({
    type: () => Certainty,
    default: 'POSSIBLY',
    description: 'Whether it is enough that an event may have been within the time.',
  })
  certainty!: string;

  @Input({
    type: () => [String],
    nullable: true,
    description: 'Only these sorts, such as "video_conference"; see the ontology.',
  })
  types?: string[];

  @Input({
    type: () => QuantityFilterInput,
    nullable: true,
    description: 'Bounds on the stated number of participants, or of what `of` names.',
  })
  participants?: QuantityFilterInput;

  @Input({
    type: () => [ID],
    nullable: true,
    description: 'Only events in which all of these entities had a part.',
  })
  involving?: string[];

  @Input({
    type: () => ID,
    nullable: true,
    description: 'Only events at this venue, or in the place that their venue lies in.',
  })
  place?: string;

  @Input({ type: () => ID, nullable: true, description: 'Only events at which this topic was talked about.' })
  topic?: string;

  @Input({
    type: () => Boolean,
    default: false,
    description:
      'Whether events count whose date is not known at both ends, where a time is asked for with POSSIBLY.',
  })
  includeUndated!: boolean;
}

@Arguments()
export class EncountersArgs extends WhereArgs {
  @Input({ type: () => ID, description: 'The one.' })
  between!: string;

  @Input({ type: () => ID, description: 'The other.' })
  and!: string;

  @Input({
    type: () => [EncounterBasis],
    nullable: true,
    description: 'Only meetings on these bases; absent: all but SAME_SERIES.',
  })
  bases?: string[];

  @Input({ type: () => Int, nullable: true, description: 'Only so many, the earliest; absent: all.' })
  first?: number;
}

@Arguments()
export class PathsArgs extends WhereArgs {
  @Input({ type: () => ID, description: 'Where the chains start.' })
  from!: string;

  @Input({ type: () => ID, description: 'Where they lead.' })
  to!: string;

  @Input({ type: () => Int, default: 4, description: 'How many steps at most, 1 to 6.' })
  maxLength!: number;

  @Input({ type: () => Int, default: 3, description: 'How many chains at most, 1 to 100.' })
  first!: number;

  @Input({ type: () => [Predicate], nullable: true, description: 'Only facts of these predicates.' })
  predicates?: string[];

  @Input({ type: () => [ID], nullable: true, description: 'Entities that no chain may pass.' })
  avoid?: string[];
}

@Arguments()
export class CommonSistersArgs extends RelationArgs {
  @Input({ type: () => [ID], description: 'The cities.' })
  of!: string[];
}

@Arguments()
export class NetworkArgs {
  @Input({ type: () => [ID], description: 'The entities in the middle.' })
  around!: string[];

  @Input({ type: () => Int, default: 1, description: 'How far from them, 0 to 6.' })
  hops!: number;

  @Input({ type: () => FactFilterInput, nullable: true, description: 'Which facts count, also on the way.' })
  where?: FactFilterInput;

  @Input({
    type: () => Int,
    default: 500,
    description: 'How many entities at most, 1 to 10000; `truncated` says whether there were more.',
  })
  maxNodes!: number;
}

@Arguments()
export class SubgraphArgs extends NetworkArgs {
  @Input({ type: () => [Predicate], nullable: true, description: 'Only facts of these predicates.' })
  predicates?: string[];

  @Input({
    type: () => [EntityKind],
    nullable: true,
    description: 'Only entities of these kinds, beside those in the middle.',
  })
  kinds?: string[];
}
