import { z } from 'zod';
import { Certainty } from '../../graphql/enums.js';
import { edtf, id, ids, languages, paging } from '../arguments.js';
import { Citations } from '../citations.js';
import { ATTRIBUTES, type RawAttribute, type RawPage } from '../fragments.js';
import { shown } from '../page.js';
import { attributeShape, type DateOut, dateShape, type EntityOut, ending, entityShape } from '../shapes.js';
import { tool } from '../tool.js';
import { endingText, Numbered, named, text } from '../wording.js';

const QUERY = `query Events(
  $first: Int!, $after: String, $during: EDTF, $certainty: Certainty!, $includeUndated: Boolean!,
  $types: [String!], $involving: [ID!], $place: ID, $topic: ID, $participants: QuantityFilter
) {
  events(
    first: $first, after: $after, during: $during, certainty: $certainty, includeUndated: $includeUndated,
    types: $types, involving: $involving, place: $place, topic: $topic, participants: $participants
  ) {
    edges {
      cursor
      node {
        ...EntityParts type status mode description { text } date { ...DateParts } size { display }
        possiblySameAs { entity { ...EntityParts } decision }
        attributes(properties: ["date", "quantities", "status"]) { ...AttributeParts }
      }
    }
    pageInfo { hasNextPage }
  }
} ${ATTRIBUTES}`;

interface RawEvent extends EntityOut {
  type: string | null;
  status: string;
  mode: string | null;
  description: { text: string } | null;
  date: DateOut | null;
  size: { display: string } | null;
  possiblySameAs: { entity: EntityOut; decision: string }[];
  attributes: RawAttribute[];
}

/** How many stated dates and numbers an event brings along. */
const MOST_ATTRIBUTES = 6;

const eventShape = z.object({
  ...entityShape.shape,
  type: z.string().nullable(),
  status: z.string().describe('Whether it took place: HELD, PLANNED, CANCELLED, POSTPONED, UNKNOWN.'),
  mode: z.string().nullable(),
  description: z.string().nullable(),
  date: dateShape.nullable().describe('Null: not stated.'),
  size: z.string().nullable().describe('How many people were there, in words; null: not stated.'),
  possiblySameAs: z.array(z.object({ entity: entityShape, decision: z.string() })),
  attributes: z.array(attributeShape).describe('What states date, size and status, with its evidence.'),
  permalink: z.string().nullable(),
});

/** Events by time, place, size and those involved. */
export const events = tool({
  name: 'events',
  title: 'What took place when',
  description:
    'Events by day, undated last: meetings, conferences, series and milestones within a time, at a place, on a topic, of a size, or in which all of some entities had a part. Use it for "which events", "what happened in", "meetings of more than 100 people"; who was there is in `facts` of the event. An event counts for a size only where the words of its source guarantee it. An event without a date is left out where a time is asked for, unless includeUndated is true; two events that may be one are two here, see `possiblySameAs`: do not count them twice. An event that is not listed is not stated.',
  input: z.strictObject({
    during: edtf.optional().describe('Only within this date or interval (EDTF).'),
    certainty: z
      .enum(Object.keys(Certainty) as [string, ...string[]])
      .default('POSSIBLY')
      .describe('Whether it must have been within CERTAINLY, or POSSIBLY.'),
    includeUndated: z.boolean().default(false).describe('With `during`: also those without a full date.'),
    types: z
      .array(z.string().max(100))
      .min(1)
      .max(20)
      .optional()
      .describe('Only these sorts, such as video_conference; parley://ontology lists them.'),
    involving: ids(10).optional().describe('Only events in which all of these had a part.'),
    place: id.optional().describe('Only at this venue, or in the city, region or country of the venue.'),
    topic: id.optional().describe('Only where this topic was talked about.'),
    moreThan: z.int().min(0).max(2_147_483_647).optional().describe('Only of more people than this.'),
    fewerThan: z.int().min(1).max(2_147_483_647).optional().describe('Only of fewer people than this.'),
    ...paging(10, 50),
    languages,
  }),
  output: z.object({ events: z.array(eventShape), ...ending }),
  async answer(given, asking) {
    const {
      limit: first,
      cursor: after,
      moreThan: gt,
      fewerThan: lt,
      languages: _languages,
      ...rest
    } = given;
    const participants = gt === undefined && lt === undefined ? undefined : { gt, lt };
    await asking.requireIds([...(given.involving ?? []), given.place, given.topic]);
    const data = await asking.ask<{ events: RawPage<RawEvent> }>(QUERY, {
      first,
      after,
      participants,
      ...rest,
    });
    const citations = new Citations(asking.permalinks);
    const found = data.events.edges.map(({ cursor, node }) => {
      const { description, size, attributes, ...event } = node;
      const item = {
        ...event,
        description: description?.text ?? null,
        size: size?.display ?? null,
        attributes: attributes.slice(0, MOST_ATTRIBUTES).map((one) => citations.attribute(one)),
        permalink: asking.permalinks.entity(event.id),
      };
      return { item, cursor };
    });
    const { items, truncated, nextCursor } = shown(found, data.events.pageInfo.hasNextPage);
    const sources = citations.sourcesOf(items);
    const notes = items.length === 0 && after === undefined ? ['No such event is stated here.'] : [];
    const goOn = truncated ? 'There is more: call events again with `cursor`.' : null;
    const structured = { events: items, sources, notes, truncated, nextCursor, goOn };
    const numbered = new Numbered(sources);
    const lines = items.flatMap((one) => eventLines(one, numbered));
    return { structured, text: text(lines, ...endingText(structured, numbered)) };
  },
});

function eventLines(one: z.output<typeof eventShape>, numbered: Numbered): string[] {
  const { date, size, mode, type, status, possiblySameAs, attributes, permalink } = one;
  const about = [type, date?.display ?? 'date not stated', size, mode, `status ${status}`];
  return [
    `${named(one)}: ${about.filter((part) => part !== null).join('; ')}`,
    ...possiblySameAs.map(({ entity, decision }) => `  may be the same as ${named(entity)} (${decision})`),
    ...(permalink === null ? [] : [`  ${permalink}`]),
    ...attributes.flatMap((attribute) => numbered.attributeLines(attribute, '  ')),
  ];
}
