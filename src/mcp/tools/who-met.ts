import { z } from 'zod';
import { ParleyError } from '../../errors.js';
import { EncounterBasis } from '../../graphql/enums.js';
import { filterOf, filters, id, kinds, languages, paging, requireTwo } from '../arguments.js';
import type { Asking } from '../asking.js';
import { Citations } from '../citations.js';
import { FACTS, type RawPage } from '../fragments.js';
import { canMeet, MEETING, meetingLines, meetingOf, meetingShape, type RawMeeting } from '../meetings.js';
import { type Shown, shown, shownOf } from '../page.js';
import { type EntityOut, ending, entityShape } from '../shapes.js';
import { tool } from '../tool.js';
import { endingText, Numbered, named, text } from '../wording.js';

/** How many meetings an encounter brings along in a list of several. */
const MEETINGS = 3;

const WHO_MET = `query WhoMet(
  $id: ID!, $kinds: [EntityKind!], $bases: [EncounterBasis!], $first: Int!, $after: String, $where: FactFilter
) {
  one: entity(id: $id) { ...EntityParts }
  whoMet(id: $id, kinds: $kinds, bases: $bases, first: $first, after: $after, where: $where) {
    edges {
      cursor
      node {
        with { ...EntityParts } basis confidence eventCount possibleDuplicates
        events(first: ${MEETINGS}) { ...MeetingParts }
      }
    }
    pageInfo { hasNextPage }
  }
} ${MEETING} ${FACTS}`;

const ENCOUNTERS = `query Encounters($id: ID!, $other: ID!, $bases: [EncounterBasis!], $where: FactFilter) {
  one: entity(id: $id) { ...EntityParts }
  other: entity(id: $other) { ...EntityParts }
  encounters(between: $id, and: $other, bases: $bases, where: $where) { ...MeetingParts }
} ${MEETING} ${FACTS}`;

interface RawEncounter {
  with: EntityOut;
  basis: string;
  confidence: number;
  eventCount: number;
  possibleDuplicates: number;
  events: RawMeeting[];
}

const encounterShape = z.object({
  with: entityShape,
  basis: z.string().describe('That of their best meeting.'),
  confidence: z.number().describe('Of the weaker side at their best meeting.'),
  eventCount: z.number().int(),
  possibleDuplicates: z.number().int().describe('How many pairs of their meetings may be one meeting.'),
  meetings: z.array(meetingShape),
  permalink: z.string().nullable(),
});

type Encounter = z.output<typeof encounterShape>;

const input = z.strictObject({
  id: id.describe('Whose encounters: a person, city, organisation, facility, group, country or region.'),
  with: id.optional().describe('Only with this one: their common meetings, all of them.'),
  kinds: kinds.describe(
    'Without `with`: the kinds of those who were met; absent: PERSON. Cities meet cities with CITY.',
  ),
  bases: z
    .array(z.enum(Object.keys(EncounterBasis) as [string, ...string[]]))
    .min(1)
    .optional()
    .describe('Only on these bases; absent: all but SAME_SERIES, which does not say that they sat together.'),
  ...filters,
  ...paging(10, 25),
  languages,
});

const output = z.object({
  who: entityShape,
  encounters: z.array(encounterShape),
  meetings: z
    .array(meetingShape)
    .describe('With `with`: the meetings of the two. Else empty: they are in the encounters.'),
  stated: z
    .boolean()
    .describe(
      'Whether a source held here says so, under the filters given. False is "not stated", not "no".',
    ),
  permalink: z.string().nullable(),
  ...ending,
});

/** Who was at meetings with whom. */
export const whoMet = tool({
  name: 'who_met',
  title: 'Who met whom',
  description:
    'With whom somebody was at a meeting that took place, or (with `with`) at which meetings two both were, with the evidence of both sides. Use it for every question whether, when or where people, cities or organisations met. It tells on what basis: there themselves, through delegates, inferred. Letters, invitations, a shared employer or a delegation that was sent are no meeting and are not in the answer. At an event of thousands people attended together and need not have met: see `size`, or set maxParticipants. An empty answer means "not stated", never that they did not meet; unnamed participants are not listed.',
  input,
  output,
  async answer(given, asking) {
    if (given.with === undefined) return everybody(given, asking);
    requireTwo(given.id, given.with);
    return together(given, given.with, asking);
  },
});

async function everybody(given: z.output<typeof input>, asking: Asking) {
  const { id: who, kinds: ofKinds, bases, limit: first, cursor: after } = given;
  const variables = { id: who, kinds: ofKinds, bases, first, after, where: await filterOf(given, asking) };
  const data = await asking.ask<{ one: EntityOut | null; whoMet: RawPage<RawEncounter> }>(WHO_MET, variables);
  await asking.requireAll({ [who]: data.one });
  const one = data.one as EntityOut;
  requireParticipant(one);
  const citations = new Citations(asking.permalinks);
  const found = data.whoMet.edges.map(({ cursor, node: { events, ...encounter } }) => {
    const meetings = events.map((meeting) => meetingOf(meeting, citations));
    const permalink = asking.permalinks.meetings([who, encounter.with.id]);
    return { cursor, item: { ...encounter, meetings, permalink } };
  });
  const page = shown(found, data.whoMet.pageInfo.hasNextPage);
  const about = ofKinds === undefined ? 'a named person' : ofKinds.join(' or ').toLowerCase();
  const nothing = `No source held here says that ${one.name.text} was at a meeting with ${about}${narrowed(given)}. ${NOT_NO}`;
  const longer = page.items.filter(({ eventCount, meetings }) => eventCount > meetings.length);
  const notes = [
    ...(page.items.length === 0 && after === undefined ? [nothing] : []),
    ...duplicates(page.items),
    ...longer.map(
      (it) =>
        `${named(it.with)}: ${it.meetings.length} of ${it.eventCount} meetings are shown; all with \`with\`.`,
    ),
  ];
  return finished(one, { page, meetings: [], notes, begun: after !== undefined }, asking, citations, [who]);
}

async function together(given: z.output<typeof input>, other: string, asking: Asking) {
  const variables = { id: given.id, other, bases: given.bases, where: await filterOf(given, asking) };
  const data = await asking.ask<{
    one: EntityOut | null;
    other: EntityOut | null;
    encounters: RawMeeting[];
  }>(ENCOUNTERS, variables);
  await asking.requireAll({ [given.id]: data.one, [other]: data.other });
  const [one, two] = [data.one as EntityOut, data.other as EntityOut];
  requireParticipant(one);
  requireParticipant(two);
  const citations = new Citations(asking.permalinks);
  const meetings = data.encounters.map((meeting) => meetingOf(meeting, citations));
  const { items, ...rest } = shownOf(meetings, ({ event }) => event.id, given);
  const names = `${one.name.text} and ${two.name.text}`;
  const notes =
    meetings.length > 0
      ? []
      : [
          `No source held here says that ${names} were at one meeting${narrowed(given)}. ${NOT_NO}`,
          ...(given.bases === undefined
            ? ['Whether both were part of one series is told with bases: ["SAME_SERIES"].']
            : []),
        ];
  const page = { items: [], ...rest };
  const begun = given.cursor !== undefined;
  return finished(one, { page, meetings: items, notes, begun }, asking, citations, [given.id, other]);
}

interface Parts {
  page: Shown<Encounter>;
  meetings: z.output<typeof meetingShape>[];
  notes: string[];
  /** Whether this is a later page, before which there was something. */
  begun: boolean;
}

const NOT_NO = 'That is "not stated", not "no".';

function narrowed(given: z.output<typeof input>): string {
  const {
    id: _id,
    with: _with,
    kinds: _kinds,
    limit: _limit,
    cursor: _cursor,
    languages: _tags,
    ...rest
  } = given;
  return Object.values(rest).every((value) => value === undefined) ? '' : ' under these filters';
}

function finished(who: EntityOut, parts: Parts, asking: Asking, citations: Citations, met: string[]) {
  const { items: encounters, truncated, nextCursor } = parts.page;
  const { meetings, notes } = parts;
  const sources = citations.sourcesOf([encounters, meetings]);
  const goOn = truncated ? 'There is more: call who_met again with `cursor`.' : null;
  const stated = parts.begun || encounters.length + meetings.length > 0;
  const permalink = asking.permalinks.meetings(met);
  const structured = {
    ...{ who, encounters, meetings, stated, permalink },
    ...{ sources, notes, truncated, nextCursor, goOn },
  };
  const numbered = new Numbered(sources);
  const lines = [
    ...encounters.flatMap((one) => encounterLines(who, one, numbered)),
    ...meetings.flatMap((meeting) => meetingLines(meeting, numbered)),
  ];
  return { structured, text: text(lines, ...endingText(structured, numbered)) };
}

function encounterLines(who: EntityOut, one: Encounter, numbered: Numbered): string[] {
  const count = one.eventCount === 1 ? 'one meeting' : `${one.eventCount} meetings`;
  return [
    `${named(who)} and ${named(one.with)}: ${count}`,
    ...(one.permalink === null ? [] : [`  ${one.permalink}`]),
    ...one.meetings.flatMap((meeting) => meetingLines(meeting, numbered)),
  ];
}

function duplicates(encounters: readonly Encounter[]): string[] {
  const doubtful = encounters.filter(({ possibleDuplicates }) => possibleDuplicates > 0);
  return doubtful.map(
    (one) =>
      `Some of the ${one.eventCount} meetings with ${named(one.with)} may be one and the same meeting.`,
  );
}

function requireParticipant(one: EntityOut): void {
  if (canMeet(one)) return;
  throw new ParleyError(
    'INVALID_INPUT',
    `${one.id} is of the kind ${one.kind}, which cannot be at a meeting.`,
    {
      remedy: `Ask the tool \`facts\` about ${one.id}; the participants of an event are its facts PARTICIPATED_IN.`,
    },
  );
}
