import { Int } from 'type-graphql';
import { type AttributeView, claimsOfDocuments, type FactView } from '../../graph/claims.js';
import type { EntityView } from '../../graph/entities.js';
import type { Page } from '../../graph/page.js';
import { chooseName } from '../../model/names.js';
import { pagedList } from '../connection.js';
import { Asked, Held, named } from '../declare.js';
import { PageArgs } from '../inputs.js';
import { asDate } from '../literal.js';
import { pageById, textLink } from '../loaders.js';
import { Relation } from '../relation.js';
import { Language, Url } from '../scalars.js';
import { Entity } from './entity.js';
import { KindType } from './kind.js';
import { PartialDate } from './values.js';

type ClaimPage = Page<FactView | AttributeView>;

const list = pagedList('claims of a document');
const claimsLink = pageById<FactView | AttributeView, { first: number; after?: string }>(
  list,
  'claims of documents',
  ({ reader }, ids, page, wanted) => claimsOfDocuments(reader, ids, list.request(page, wanted)),
);

@KindType('Document')
export class Document {
  @Held(
    { type: () => String, description: 'The title.' },
    (entity: EntityView) => entity.document?.title ?? chooseName(entity.names, [])?.text ?? entity.id,
  )
  title!: string;

  @Held(
    {
      type: () => Language,
      nullable: true,
      description: 'The language of the text; null where that is not stated.',
    },
    ({ document }: EntityView) => document?.lang ?? null,
  )
  language!: string | null;

  @Held(
    { type: () => Entity, nullable: true, description: 'Who brought it out; null where that is not stated.' },
    ({ document }: EntityView) => document?.publisher ?? null,
  )
  publisher!: unknown;

  @Held(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When it came out; null where that is not stated.',
    },
    ({ document }: EntityView) => asDate(document?.published),
  )
  published!: unknown;

  @Held(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When the editor read it; null where that is not stated.',
    },
    ({ document }: EntityView) => asDate(document?.accessed),
  )
  accessed!: unknown;

  @Held(
    { type: () => Url, nullable: true, description: 'Where it can be read; null where that is not stated.' },
    ({ document }: EntityView) => document?.url ?? null,
  )
  url!: string | null;

  @Held(
    {
      type: () => String,
      nullable: true,
      description: 'Under which terms it may be used; null where that is not stated.',
    },
    ({ document }: EntityView) => document?.licence ?? null,
  )
  licence!: string | null;

  @Held(
    {
      type: () => String,
      nullable: true,
      description:
        'The SHA-256 of the text or file in hex, by which a text finds its document; null for a source without one.',
    },
    ({ document }: EntityView) => document?.sha256 ?? null,
  )
  digest!: string | null;

  @Held(
    {
      type: () => Int,
      nullable: true,
      description: 'The length of the text in UTF-16 units; null where that is not stated.',
    },
    ({ document }: EntityView) => document?.length ?? null,
  )
  length!: number | null;

  @Asked<EntityView, string | null>(
    {
      type: () => Boolean,
      description: 'Whether the text is held, so that `text` and the words of evidence can be shown.',
    },
    { link: textLink, asks: () => ({}), value: (text) => text !== null },
  )
  textHeld!: boolean;

  @Asked<EntityView, string | null>(
    { type: () => String, nullable: true, description: 'The text; null while it is not held.' },
    { link: textLink, asks: () => ({}) },
  )
  text!: string | null;

  @Asked<EntityView, ClaimPage>(
    {
      type: () => named('ClaimConnection'),
      args: () => PageArgs,
      description: 'What is evidenced here, by day, undated last.',
    },
    {
      link: claimsLink,
      size: ({ first }: PageArgs) => first,
      value: (page, args: PageArgs) => list.connection(page, args, (node) => ({ node })),
    },
  )
  claims!: unknown;

  @Relation({ many: 'Topic', out: ['ABOUT'] }, 'What it is about.')
  topics!: unknown;

  @Relation({ many: 'Event', out: ['ABOUT'] }, 'Events that it is about.')
  events!: unknown;

  @Relation({ many: 'Statement', out: ['MADE_STATEMENT'] }, 'What it says in its own name.')
  statements!: unknown;

  @Relation(
    { many: 'Entity', out: ['CREDITED_TO'] },
    'Works and bodies that it names as the origin of a part of it.',
  )
  credits!: unknown;
}
