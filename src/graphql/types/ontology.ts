import {
  KINDS,
  type Kind,
  PREDICATES,
  type Predicate as PredicateName,
  relationProperties,
} from '../../model/ontology.js';
import type { PropertyTypes } from '../../model/property-types.js';
import { Held, Type } from '../declare.js';
import { EntityKind, Predicate } from '../enums.js';

function propertiesOf(types: PropertyTypes) {
  return Object.entries(types).map(([name, type]) => {
    if (typeof type === 'string') return { name, type, values: null };
    return 'enum' in type
      ? { name, type: 'enum', values: type.enum }
      : { name, type: type.number, values: null };
  });
}

/** The ontology as its GraphQL types read it. */
export const ontologyView = {
  kinds: (Object.keys(KINDS) as Kind[]).map((kind) => ({
    ...KINDS[kind],
    kind,
    milestoneTypes: KINDS[kind].milestoneTypes ?? [],
    properties: propertiesOf(KINDS[kind].properties),
  })),
  predicates: (Object.keys(PREDICATES) as PredicateName[]).map((predicate) => ({
    ...PREDICATES[predicate],
    predicate,
    properties: propertiesOf(relationProperties(predicate)),
  })),
};

@Type('A property that entities or facts may have.')
export class OntologyProperty {
  @Held({ type: () => String, description: 'The name of the property.' })
  name!: string;

  @Held({
    type: () => String,
    description:
      'text, integer, number, boolean, quantity, EDTF, entity (an id), enum, or a list of one of them, as in "text[]".',
  })
  type!: string;

  @Held({
    type: () => [String],
    nullable: true,
    description: 'The words that it may be; null where it is no enum.',
  })
  values!: string[] | null;
}

@Type('A kind of entity, as the ontology declares it.')
export class OntologyKind {
  @Held({ type: () => EntityKind, description: 'The kind.' })
  kind!: string;

  @Held({ type: () => String, description: 'What it is.' })
  description!: string;

  @Held({ type: () => [String], description: 'The sorts of it that are known; others may occur.' })
  types!: string[];

  @Held({ type: () => [String], description: 'The sorts of event at which nobody is said to have met.' })
  milestoneTypes!: string[];

  @Held({ type: () => [OntologyProperty], description: 'The properties that it may have.' })
  properties!: unknown[];
}

@Type('A predicate of facts, as the ontology declares it.')
export class OntologyPredicate {
  @Held({ type: () => Predicate, description: 'The predicate.' })
  predicate!: string;

  @Held({ type: () => String, description: 'What it says.' })
  description!: string;

  @Held({ type: () => String, description: 'The verb of an English sentence between subject and object.' })
  phrase!: string;

  @Held({ type: () => [EntityKind], description: 'What the subject may be.' })
  domain!: string[];

  @Held({ type: () => [EntityKind], description: 'What the object may be.' })
  range!: string[];

  @Held({ type: () => Boolean, description: 'Whether it reads the same from both ends.' })
  symmetric!: boolean;

  @Held({
    type: () => Boolean,
    description: 'Whether it says that the subject was present at the event that is the object.',
  })
  meeting!: boolean;

  @Held({
    type: () => Boolean,
    description: 'Whether it holds over a time, as an office does; otherwise it happens, as a visit does.',
  })
  standing!: boolean;

  @Held({ type: () => [OntologyProperty], description: 'The properties that its facts may have.' })
  properties!: unknown[];
}

@Type('What the graph can hold: the kinds of entities and the predicates of facts.')
export class Ontology {
  @Held({ type: () => [OntologyKind], description: 'The kinds of entities.' })
  kinds!: unknown[];

  @Held({ type: () => [OntologyPredicate], description: 'The predicates of facts.' })
  predicates!: unknown[];
}
