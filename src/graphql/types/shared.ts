import { Int } from 'type-graphql';
import type { AttributeView, FactView } from '../../graph/claims.js';
import type { EntityView } from '../../graph/entities.js';
import type { Page } from '../../graph/page.js';
import type { Related } from '../../graph/related.js';
import { Asked, named } from '../declare.js';
import { RelationArgs, WhereArgs } from '../inputs.js';
import { asDate, Literal, Literals, literalsOf } from '../literal.js';
import { literalsLink } from '../loaders.js';
import { edgeQuestion, Relation, relatedEdge } from '../relation.js';
import { statedBy } from './position.js';
import { representationsIn } from './representation.js';
import { GeoPoint, PartialDate, Quantity } from './values.js';

/** Fields that several kinds have, each declared where it is used in one line. */

export const Country = () =>
  Relation(
    { one: 'Country', far: true, out: ['LOCATED_IN', 'PART_OF'] },
    'The country that it lies in or belongs to, directly or by way of other places; null where that is not stated.',
  );

export const LocatedIn = () =>
  Relation({ few: 'Entity', out: ['LOCATED_IN'] }, 'The places that it lies in, as stated.');

export const GovernedBy = () =>
  Relation({ few: 'Organization', in: ['GOVERNS'] }, 'The bodies that govern it.');

export const Cooperations = () =>
  Relation(
    { many: 'Entity', both: ['COOPERATED_WITH'] },
    'With whom it worked together; the fields are in the facts of the edges.',
  );

export const ExchangedVisits = () =>
  Relation({ many: 'Entity', both: ['EXCHANGED_VISITS_WITH'] }, 'With whom it exchanged visits.');

export const EventsHere = () =>
  Relation(
    { many: 'Event', in: ['HAS_VENUE', 'LOCATED_IN'] },
    'Events of which it is stated that they were held just here; `events(place:)` has those at places within it as well.',
  );

export const PartOf = () =>
  Relation({ few: 'Entity', out: ['PART_OF'] }, 'The larger wholes that it belongs to.');

export const AidGiven = () =>
  Relation(
    { many: 'Entity', out: ['PROVIDED_AID_TO', 'SHARED_WITH'] },
    'Whom it helped, with goods, money, people or knowledge.',
  );

export const AidReceived = () =>
  Relation(
    { many: 'Entity', in: ['PROVIDED_AID_TO', 'SHARED_WITH'] },
    'Who helped it, with goods, money, people or knowledge.',
  );

export const When = () =>
  Literal(
    'date',
    { type: () => PartialDate, description: 'When it was made or done; null where that is not stated.' },
    asDate,
  );

export const Population = () =>
  Literal('population', {
    type: () => Int,
    description: 'How many people live there; null where that is not stated.',
  });

export const Quantities = () =>
  Literals('quantities', { type: () => [Quantity], description: 'The numbers that sources give.' });

export const Location = () =>
  Asked<EntityView, AttributeView[]>(
    {
      type: () => GeoPoint,
      nullable: true,
      description: 'Where it is on the map; null where that is not stated.',
    },
    {
      link: literalsLink,
      asks: () => ({}),
      value(attributes, _args, entity) {
        const [latitude] = literalsOf(entity, attributes, 'latitude');
        const [longitude] = literalsOf(entity, attributes, 'longitude');
        return latitude === undefined || longitude === undefined ? null : { latitude, longitude };
      },
    },
  );

const holders = edgeQuestion({ predicates: ['HOLDS_POSITION'], direction: 'IN', kinds: ['Person'] });

export const OfficeHolders = () =>
  Asked<{ id: string }, Page<Related>>(
    {
      type: () => named('OfficeHolderConnection'),
      args: () => RelationArgs,
      description: 'Who holds an office or a job here; the edges have the titles.',
    },
    {
      link: holders.link,
      size: ({ first }: RelationArgs) => first,
      value: (page, args: RelationArgs) => holders.list.connection(page, args, relatedEdge),
    },
  );

const representatives = edgeQuestion({ predicates: ['REPRESENTED'], direction: 'IN' });

export const Representatives = () =>
  Asked<{ id: string }, Page<Related>>(
    {
      type: () => named('RepresentativeConnection'),
      args: () => RelationArgs,
      description: 'Who stood for it; the edges have the occasions.',
    },
    {
      link: representatives.link,
      size: ({ first }: RelationArgs) => first,
      value: (page, args: RelationArgs) => representatives.list.connection(page, args, relatedEdge),
    },
  );

const representations = statedBy('REPRESENTED');

export const Represented = () =>
  Asked<{ id: string }, FactView[]>(
    {
      type: () => [named('Representation')],
      args: () => WhereArgs,
      description: 'For whom it stood, and at which event.',
    },
    { link: representations, size: 2, value: (facts) => representationsIn(facts) },
  );
