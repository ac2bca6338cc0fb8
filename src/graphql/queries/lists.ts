import { Resolver } from 'type-graphql';
import { facts } from '../../graph/claims.js';
import { entities } from '../../graph/entities.js';
import { type EventsWhere, events } from '../../graph/events.js';
import { search } from '../../graph/search.js';
import { STATISTICS, type StatisticsPart, statistics } from '../../graph/statistics.js';
import type { Kind, Predicate } from '../../model/ontology.js';
import type { Wanted } from '../../traverse/plan.js';
import { named, Root } from '../declare.js';
import { AllFactsArgs, PageArgs } from '../inputs.js';
import { type Listed, perPage, rootLink, rootList } from '../questions.js';
import { EntitiesArgs, EventsArgs, SearchArgs } from '../root-inputs.js';
import { Ontology, ontologyView } from '../types/ontology.js';
import { hitEdge } from '../types/search.js';
import { Statistics } from '../types/statistics.js';

function countedIn(wanted: Wanted): StatisticsPart[] {
  const way = (part: StatisticsPart) => (part === 'records' ? ['datasets', part] : [part]);
  return STATISTICS.filter((part) => wanted.at(...way(part)).length > 0);
}

/** What can be listed and searched, and what there is at all. */
@Resolver()
export class Lists {
  @Root(
    {
      type: () => named('EntityConnection'),
      args: () => EntitiesArgs,
      description: 'All entities, of some kinds or sorts or within a place, by id.',
    },
    {
      link: rootList(
        'entities',
        (
          { reader },
          { kinds, types, within }: Listed & { kinds?: Kind[]; types?: string[]; within?: string },
          page,
        ) => entities(reader, { kinds, types, within }, page),
      ),
      size: perPage,
    },
  )
  entities!: unknown;

  @Root(
    { type: () => named('DocumentConnection'), args: () => PageArgs, description: 'All sources, by id.' },
    {
      link: rootList('documents', ({ reader }, _args: Listed, page) =>
        entities(reader, { kinds: ['Document'] }, page),
      ),
      size: perPage,
    },
  )
  documents!: unknown;

  @Root(
    {
      type: () => named('FactConnection'),
      args: () => AllFactsArgs,
      description: 'All facts, also denied ones, by day, undated last.',
    },
    {
      link: rootList(
        'facts',
        ({ reader }, { predicates, where }: Listed & { predicates?: Predicate[] }, page) =>
          facts(reader, { predicates, filter: where, page }),
      ),
      size: perPage,
    },
  )
  facts!: unknown;

  @Root(
    {
      type: () => named('SearchConnection'),
      args: () => SearchArgs,
      description: 'Entities by any of their names, in any script, or by id or external id; the best first.',
    },
    {
      link: rootList(
        'search',
        (
          { reader },
          { text, kinds, languages }: Listed & { text: string; kinds?: Kind[]; languages?: string[] },
          page,
        ) => search(reader, { text, kinds, languages, page }),
        hitEdge,
      ),
      size: perPage,
    },
  )
  search!: unknown;

  @Root(
    {
      type: () => named('EventConnection'),
      args: () => EventsArgs,
      description: 'Events by day, undated last.',
    },
    {
      link: rootList('events', ({ reader }, args: Listed & Omit<EventsWhere, 'page'>, page) =>
        events(reader, { ...args, page }),
      ),
      size: perPage,
    },
  )
  events!: unknown;

  @Root(
    { type: () => Statistics, description: 'How much there is in the graph.' },
    {
      link: rootLink('statistics', ({ reader }, _none: object, wanted) =>
        statistics(reader, countedIn(wanted)),
      ),
      size: 1,
    },
  )
  statistics!: unknown;

  @Root(
    { type: () => Ontology, description: 'What the graph can hold.' },
    { link: rootLink('ontology', async () => ontologyView), size: 1 },
  )
  ontology!: unknown;
}
