import { Float, ID, Int } from 'type-graphql';
import { Arguments, Input, InputObject } from './declare.js';
import {
  Certainty,
  Direction,
  EncounterBasis,
  EntityKind,
  ExportFormat,
  ParticipationRole,
  Predicate,
} from './enums.js';
import { Edtf, Language } from './scalars.js';

@InputObject(
  'FactFilter',
  'Which facts count, at the end of a way and on it. What is absent or null does not restrict.',
)
export class FactFilterInput {
  @Input({
    type: () => Edtf,
    nullable: true,
    description:
      'What had wholly happened by the last day of this date (with CERTAINLY: by the first), and what held on it.',
  })
  asOf?: string;

  @Input({
    type: () => Edtf,
    nullable: true,
    description: 'What happened, or held, within this date or interval.',
  })
  during?: string;

  @Input({
    type: () => Certainty,
    default: 'POSSIBLY',
    description: 'Whether it is enough that something may fall into the time, where a time is asked for.',
  })
  certainty?: 'POSSIBLY' | 'CERTAINLY';

  @Input({ type: () => Boolean, default: true, description: 'Whether facts count that a reader infers.' })
  includeImplicit?: boolean;

  @Input({ type: () => Float, default: 0, description: 'Facts less sure than this do not count; 0 to 1.' })
  minConfidence?: number;

  @Input({
    type: () => [ID],
    nullable: true,
    description: 'Documents, of which one at least supports the fact.',
  })
  documents?: string[];

  @Input({
    type: () => Boolean,
    default: true,
    description: 'Whether facts without a date count, where a time is asked for with POSSIBLY.',
  })
  includeUndated?: boolean;

  @Input({
    type: () => Int,
    nullable: true,
    description: 'Leaves out meetings of more people than this; those of unknown size stay.',
  })
  maxParticipants?: number;
}

@InputObject(
  'QuantityFilter',
  'Bounds on a number that a source states. It counts when the words of the source guarantee it.',
)
export class QuantityFilterInput {
  @Input({
    type: () => String,
    nullable: true,
    description:
      'What is counted, such as "cities"; absent: people. Without a bound: any stated number of them.',
  })
  of?: string;

  @Input({ type: () => Float, nullable: true, description: 'More than this.' })
  gt?: number;

  @Input({ type: () => Float, nullable: true, description: 'Less than this.' })
  lt?: number;
}

@Arguments()
export class IdArgs {
  @Input({ type: () => ID, description: 'The id.' })
  id!: string;
}

@Arguments()
export class LanguagesArgs {
  @Input({
    type: () => [Language],
    nullable: true,
    description:
      'The languages wanted, best first; then those of the request, those of the service, and any.',
  })
  languages?: string[];
}

@Arguments()
export class PageArgs {
  @Input({ type: () => Int, default: 25, description: 'How many at most, 1 to 100.' })
  first!: number;

  @Input({ type: () => String, nullable: true, description: 'The cursor after which the list goes on.' })
  after?: string;
}

@Arguments()
export class WhereArgs {
  @Input({ type: () => FactFilterInput, nullable: true, description: 'Which facts count.' })
  where?: FactFilterInput;
}

@Arguments()
export class RelationArgs extends PageArgs {
  @Input({ type: () => FactFilterInput, nullable: true, description: 'Which facts count.' })
  where?: FactFilterInput;
}

@Arguments()
export class PredicatesArgs {
  @Input({ type: () => [Predicate], nullable: true, description: 'Only these predicates.' })
  predicates?: string[];
}

@Arguments()
export class AllFactsArgs extends RelationArgs {
  @Input({ type: () => [Predicate], nullable: true, description: 'Only these predicates.' })
  predicates?: string[];
}

@Arguments()
export class FactsArgs extends AllFactsArgs {
  @Input({ type: () => Direction, default: 'BOTH', description: 'Which end of the facts the entity is.' })
  direction!: 'IN' | 'OUT' | 'BOTH';

  @Input({ type: () => ID, nullable: true, description: 'Only facts with this entity at the other end.' })
  with?: string;
}

@Arguments()
export class AttributesArgs {
  @Input({
    type: () => [String],
    nullable: true,
    description: 'Only these properties, as the ontology names them.',
  })
  properties?: string[];
}

@Arguments()
export class MetArgs extends RelationArgs {
  @Input({ type: () => [EntityKind], default: ['Person'], description: 'The kinds of those who were met.' })
  kinds!: string[];

  @Input({
    type: () => [EncounterBasis],
    nullable: true,
    description: 'Only encounters at meetings on these bases; absent: all but SAME_SERIES.',
  })
  bases?: string[];
}

@Arguments()
export class WhoMetArgs extends MetArgs {
  @Input({ type: () => ID, description: 'Whose encounters.' })
  id!: string;
}

@Arguments()
export class ParticipationsArgs extends RelationArgs {
  @Input({ type: () => [ParticipationRole], nullable: true, description: 'Only these roles.' })
  roles?: string[];
}

@Arguments()
export class ParticipantsArgs extends ParticipationsArgs {
  @Input({ type: () => [EntityKind], nullable: true, description: 'Only participants of these kinds.' })
  kinds?: string[];
}

@Arguments()
export class SisterCitiesArgs extends RelationArgs {
  @Input({ type: () => ID, nullable: true, description: 'Only cities that lie in this country (or region).' })
  country?: string;
}

@Arguments()
export class ContextArgs {
  @Input({
    type: () => Int,
    default: 160,
    description: 'How many characters before and after at most, 0 to 5000.',
  })
  characters!: number;
}

@Arguments()
export class EventsShownArgs {
  @Input({
    type: () => Int,
    default: 10,
    description: 'How many at most, 1 to 100; `eventCount` has them all.',
  })
  first!: number;
}

@Arguments()
export class ExportArgs {
  @Input({ type: () => ExportFormat, description: 'The format of the file.' })
  format!: string;
}
