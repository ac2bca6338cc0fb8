import { ID, Int } from 'type-graphql';
import type { AttributeView, EvidenceView, FactView } from '../../graph/claims.js';
import { factsOf } from '../../graph/claims.js';
import { degrees, type EntityView } from '../../graph/entities.js';
import type { FactFilter } from '../../graph/filter.js';
import { type IdentityHypothesis as HypothesisView, possiblySameAs } from '../../graph/identity.js';
import type { Page } from '../../graph/page.js';
import { mentionsOf } from '../../graph/texts.js';
import { externalUrl } from '../../model/external-ids.js';
import { chooseName, chooseText, directionOf } from '../../model/names.js';
import type { Predicate as PredicateName } from '../../model/ontology.js';
import { entityLoader } from '../../traverse/loaded.js';
import { pagedList } from '../connection.js';
import { Asked, Held, type Identified, Interface, named, Type } from '../declare.js';
import { EntityKind, IdentityDecision } from '../enums.js';
import { AttributesArgs, FactsArgs, LanguagesArgs, PageArgs, PredicatesArgs } from '../inputs.js';
import { byId, literalsLink, pageById } from '../loaders.js';
import { JsonObject, Url } from '../scalars.js';
import { Node } from './node.js';
import { LocalizedText, Name } from './values.js';

/** An entity of a known kind of which nothing but the id is asked is not loaded. */
export function identifiedAs(kind: string): Identified {
  return { loader: entityLoader, fromId: (id) => ({ id, kind }), known: ['id', 'kind'] };
}

interface FactsAsked {
  predicates?: PredicateName[];
  direction: 'IN' | 'OUT' | 'BOTH';
  with?: string;
  where?: FactFilter;
  first: number;
  after?: string;
}

const factList = pagedList('facts of an entity');
const factsLink = pageById<FactView, FactsAsked>(
  factList,
  'facts of entities',
  ({ reader }, ids, { predicates, direction, with: other, where, ...page }, wanted) =>
    factsOf(reader, ids, {
      ...{ predicates, direction, with: other, filter: where },
      page: factList.request(page, wanted),
    }),
);

const mentionList = pagedList('mentions');
const mentionsLink = pageById<EvidenceView, { first: number; after?: string }>(
  mentionList,
  'mentions of entities',
  ({ reader }, ids, page, wanted) => mentionsOf(reader, ids, mentionList.request(page, wanted)),
);

const degreeLink = byId<number, { predicates?: string[] }>(
  'degrees',
  ({ reader }, ids, { predicates }) => degrees(reader, ids, predicates),
  0,
);

const hypothesesLink = byId<HypothesisView[], object>(
  'possibly the same',
  ({ reader }, ids) => possiblySameAs(reader, ids),
  [],
);

@Interface('A person, place, body, event, thing or source that facts are about.', {
  implements: [Node],
  typeOf: (entity: EntityView) => entity.kind,
  identified: { loader: entityLoader },
})
export class Entity {
  @Held({ type: () => ID, reads: [], description: 'The id of the entity, as its dataset gives it.' })
  id!: string;

  @Held({ type: () => EntityKind, reads: [], description: 'What kind of thing it is.' })
  kind!: string;

  @Held({
    type: () => String,
    nullable: true,
    reads: ['type'],
    description:
      'What sort of its kind it is, such as a ministry or a series; null where that is not stated.',
  })
  type!: string | null;

  @Held(
    {
      type: () => Name,
      args: () => LanguagesArgs,
      reads: ({ languages = [] }: LanguagesArgs) => [languages.length === 0 ? 'name' : 'names'],
      description: 'The name that suits the reader best, with the language that it is in.',
    },
    (entity: EntityView, { languages = [] }: LanguagesArgs, request) =>
      chooseName(entity.names, [...languages, ...request.languages]) ?? {
        text: entity.id,
        lang: null,
        origin: 'derived',
        direction: 'LTR',
      },
  )
  name!: Name;

  @Held(
    {
      type: () => [Name],
      reads: ['names'],
      description: 'All its names; the first of a language is the preferred one.',
    },
    (entity: EntityView) =>
      entity.names.map((name) => ({
        ...name,
        origin: name.origin ?? 'asserted',
        direction: directionOf(name.text),
      })),
  )
  names!: Name[];

  @Held(
    {
      type: () => LocalizedText,
      nullable: true,
      args: () => LanguagesArgs,
      description: 'What it is, in a few words; null where nobody wrote that.',
    },
    (entity: EntityView, { languages = [] }: LanguagesArgs, request) =>
      chooseText(entity.description, [...languages, ...request.languages]) ?? null,
  )
  description!: LocalizedText | null;

  @Held(
    {
      type: () => [Url],
      description:
        'Where other registers describe the same thing, such as its address in Wikidata; of a register that is not known here, its id as it is written.',
    },
    (entity: EntityView) => [...new Set(entity.sameAs.flatMap((one) => externalUrl(one) ?? []))],
  )
  sameAs!: string[];

  @Held({ type: () => [String], description: 'What the editors noted on it.' })
  notes!: string[];

  @Held({ type: () => [String], description: 'The datasets that describe it.' })
  datasets!: string[];

  @Held({
    type: () => JsonObject,
    description:
      'Properties that need no evidence, such as the coordinates of an import; what sources state is in `attributes`.',
  })
  properties!: object;

  @Asked<EntityView, Page<FactView>>(
    {
      type: () => named('FactConnection'),
      args: () => FactsArgs,
      description: 'The facts that it is subject or object of, also denied ones, by day.',
    },
    {
      link: factsLink,
      size: ({ first }: FactsArgs) => first,
      value: (page, args: FactsArgs) => factList.connection(page, args, (node) => ({ node })),
    },
  )
  facts!: unknown;

  @Asked<EntityView, Page<EvidenceView>>(
    {
      type: () => named('EvidenceConnection'),
      args: () => PageArgs,
      description: 'Where documents whose text is held mention it by name.',
    },
    {
      link: mentionsLink,
      size: ({ first }: PageArgs) => first,
      value: (page, args: PageArgs) => mentionList.connection(page, args, (node) => ({ node })),
    },
  )
  mentions!: unknown;

  @Asked<EntityView, number>(
    {
      type: () => Int,
      args: () => PredicatesArgs,
      description: 'How many asserted facts join it to others.',
    },
    { link: degreeLink },
  )
  degree!: number;

  @Asked<EntityView, AttributeView[]>(
    {
      type: () => [named('Attribute')],
      args: () => AttributesArgs,
      description: 'What sources state of it in words and numbers, such as a date or a size.',
    },
    {
      link: literalsLink,
      asks: () => ({}),
      size: 3,
      value: (found, { properties }: AttributesArgs) =>
        properties === undefined ? found : found.filter((one) => properties.includes(one.property)),
    },
  )
  attributes!: unknown[];

  @Asked<EntityView, HypothesisView[]>(
    {
      type: () => [IdentityHypothesis],
      description: 'With which others it may be one and the same; nothing is merged silently.',
    },
    { link: hypothesesLink, size: 1 },
  )
  possiblySameAs!: unknown[];
}

@Type('That an entity may be one and the same with another.')
export class IdentityHypothesis {
  @Held({ type: () => Entity, description: 'The other one.' })
  entity!: unknown;

  @Held({ type: () => [String], description: 'What speaks for it.' })
  reasonsFor!: string[];

  @Held({ type: () => [String], description: 'What speaks against it.' })
  reasonsAgainst!: string[];

  @Held({ type: () => IdentityDecision, description: 'What an editor decided.' })
  decision!: string;

  @Held({
    type: () => [named('Fact')],
    description: 'The facts that raise it; none where only an editor judged.',
    size: 1,
  })
  facts!: unknown[];
}
