import { Resolver } from 'type-graphql';
import type { Kind } from '../../model/ontology.js';
import { entityLoader } from '../../traverse/loaded.js';
import { named, Root } from '../declare.js';
import { IdArgs } from '../inputs.js';
import { nodesByIds } from '../nodes.js';
import { entityOf, rootLink } from '../questions.js';
import { IdsArgs } from '../root-inputs.js';
import { Entity } from '../types/entity.js';
import { Node } from '../types/node.js';

const byKind = (kind: Kind) => ({ link: entityOf(kind), size: 1 });

/** What can be asked for by its id. */
@Resolver()
export class Lookups {
  @Root(
    {
      type: () => Node,
      nullable: true,
      args: () => IdArgs,
      description:
        'Whatever has this id: an entity, a fact or attribute ("dataset:id"), a piece of evidence; null where nothing has.',
    },
    {
      link: rootLink(
        'node',
        async (request, { id }: { id: string }) => (await nodesByIds(request, [id]))[0] ?? null,
        ({ id }) => [id],
      ),
      size: 1,
    },
  )
  node!: unknown;

  @Root(
    {
      type: () => [Node],
      nullable: 'items',
      args: () => IdsArgs,
      description:
        'What these ids stand for, up to 100, in their order; null in the place of what is not there.',
    },
    {
      link: rootLink(
        'nodes',
        (request, { ids }: { ids: string[] }) => nodesByIds(request, ids),
        ({ ids }) => [...new Set(ids)],
      ),
      size: ({ ids }: IdsArgs) => ids.length,
    },
  )
  nodes!: unknown;

  @Root(
    {
      type: () => Entity,
      nullable: true,
      args: () => IdArgs,
      description: 'The entity with this id; null where there is none.',
    },
    {
      link: rootLink(
        'entity',
        async (request, { id }: { id: string }) => (await request.load(entityLoader, [id]))[0] ?? null,
        ({ id }) => [id],
      ),
      size: 1,
    },
  )
  entity!: unknown;

  @Root(
    {
      type: () => named('Person'),
      nullable: true,
      args: () => IdArgs,
      description: 'The person with this id; null where there is none.',
    },
    byKind('Person'),
  )
  person!: unknown;

  @Root(
    {
      type: () => named('City'),
      nullable: true,
      args: () => IdArgs,
      description: 'The city with this id; null where there is none.',
    },
    byKind('City'),
  )
  city!: unknown;

  @Root(
    {
      type: () => named('Event'),
      nullable: true,
      args: () => IdArgs,
      description: 'The event with this id; null where there is none.',
    },
    byKind('Event'),
  )
  event!: unknown;

  @Root(
    {
      type: () => named('Organization'),
      nullable: true,
      args: () => IdArgs,
      description: 'The organisation with this id; null where there is none.',
    },
    byKind('Organization'),
  )
  organization!: unknown;

  @Root(
    {
      type: () => named('Facility'),
      nullable: true,
      args: () => IdArgs,
      description: 'The facility with this id; null where there is none.',
    },
    byKind('Facility'),
  )
  facility!: unknown;

  @Root(
    {
      type: () => named('Document'),
      nullable: true,
      args: () => IdArgs,
      description: 'The source with this id; null where there is none.',
    },
    byKind('Document'),
  )
  document!: unknown;
}
