import { z } from 'zod';
import { ParleyError } from '../../errors.js';
import { filterOf, filters, id, ids, languages, paging } from '../arguments.js';
import type { Asking } from '../asking.js';
import { Citations } from '../citations.js';
import { FACTS, type RawFact, type RawPage } from '../fragments.js';
import { type Shown, shown, shownOf } from '../page.js';
import { type DateOut, dateShape, type EntityOut, ending, entityShape, factShape } from '../shapes.js';
import { tool } from '../tool.js';
import { endingText, Numbered, named, text } from '../wording.js';

const MOST_CITIES = 10;

/** How many cities a network of several hops is looked for among, the nearest first. */
const MOST_AROUND = 300;

/** How many facts a partnership brings along. */
const MOST_FACTS = 3;

const sisters = (activity: boolean) => `query Sisters(
  $ids: [ID!]!, $first: Int!, $after: String, $country: ID, $where: FactFilter${activity ? ', $since: EDTF!' : ''}
) {
  nodes(ids: $ids) {
    ... on Entity { ...EntityParts }
    ... on City {
      sisterCities(first: $first, after: $after, country: $country, where: $where) {
        edges {
          cursor node { ...EntityParts } since { ...DateParts } until { ...DateParts } status reciprocity
          statedBy { ...EntityParts } facts { ...FactParts }
          lastMeeting { date { ...DateParts } event { ...EntityParts } }
          ${activity ? 'activity(since: $since)' : ''}
        }
        pageInfo { hasNextPage }
      }
    }
  }
  commonSisterCities(of: $ids, first: 100, where: $where) { nodes { ...EntityParts } }
} ${FACTS}`;

const NETWORK = `query Network($ids: [ID!]!, $hops: Int!, $where: FactFilter) {
  nodes(ids: $ids) { ... on Entity { ...EntityParts } }
  sisterCityNetwork(around: $ids, hops: $hops, maxNodes: ${MOST_AROUND}, where: $where) {
    nodes { id } facts { ...FactParts } truncated
  }
} ${FACTS}`;

interface Partnership {
  since: DateOut | null;
  until: DateOut | null;
  status: string;
  reciprocity: string;
  statedBy: EntityOut[];
  facts: RawFact[];
  lastMeeting: { date: DateOut; event: EntityOut } | null;
  activity?: string;
}

type RawCity = EntityOut & { sisterCities?: RawPage<EntityOut, Partnership> };

const partnershipShape = z.object({
  one: entityShape,
  other: entityShape,
  since: dateShape
    .nullable()
    .optional()
    .describe('Null: not stated. Absent with hops above 1: see the facts.'),
  until: dateShape.nullable().optional(),
  status: z.string().optional().describe('UNKNOWN: not stated.'),
  reciprocity: z.string().optional().describe('Whether BOTH cities state it, ONE, or NOT_STATED.'),
  statedBy: z.array(entityShape).optional(),
  lastMeeting: z.object({ date: dateShape, event: entityShape }).nullable().optional(),
  activity: z.string().optional().describe('With `activeSince`: ACTIVE, DORMANT or UNKNOWN.'),
  facts: z.array(factShape),
});

type PartnershipOut = z.output<typeof partnershipShape>;

const input = z.strictObject({
  cities: ids(MOST_CITIES).describe(`Ids of cities, at most ${MOST_CITIES}; several are compared.`),
  hops: z
    .int()
    .min(1)
    .max(3)
    .default(1)
    .describe('1: their sisters. 2 and 3: also the sisters of these, and so on.'),
  country: id.optional().describe('With hops 1: only sisters in this country (its id).'),
  activeSince: filters.asOf.describe(
    'With hops 1: tell whether the two cities have met since then (EDTF): a year, month or day.',
  ),
  ...filters,
  ...paging(25, 50),
  languages,
});

/** Partnerships of cities. */
export const sisterNetwork = tool({
  name: 'sister_network',
  title: 'Sister cities',
  description:
    'The sister cities of one or several cities, each partnership with its start, end, status, who states it and the evidence; for several cities also which sisters they have in common. Use it for which cities are partners, since when, and to compare cities. With hops 2 or 3: the network around them. A sister of a sister is no sister. A partnership that is not listed is not stated, not denied; a start that is null is not stated; `implicit` facts are inferred by a reader. `lastMeeting` null means that no dated common meeting is known.',
  input,
  output: z.object({
    cities: z.array(entityShape),
    partnerships: z.array(partnershipShape),
    common: z.array(entityShape).describe('With several cities: sisters of every one of them (at most 100).'),
    networkSize: z
      .number()
      .int()
      .nullable()
      .describe(`With hops above 1: how many cities there are (at most ${MOST_AROUND}).`),
    ...ending,
  }),
  async answer(given, asking) {
    const citations = new Citations(asking.permalinks);
    const found =
      given.hops === 1 ? await near(given, asking, citations) : await far(given, asking, citations);
    const { cities, common, networkSize, page, notes, goOn } = found;
    const { items: partnerships, truncated, nextCursor } = page;
    if (partnerships.length === 0 && given.cursor === undefined)
      notes.push('No source held here states such a partnership: "not stated", not "no".');
    const sources = citations.sourcesOf(partnerships);
    const structured = {
      ...{ cities, partnerships, common, networkSize },
      ...{ sources, notes, truncated, nextCursor, goOn: truncated ? goOn : null },
    };
    const numbered = new Numbered(sources);
    const lines = partnerships.flatMap((one) => partnershipLines(one, numbered));
    const shared =
      cities.length > 1
        ? [`Sisters of all of them: ${common.map(named).join('; ') || 'none is stated'}`]
        : [];
    return { structured, text: text(lines, shared, ...endingText(structured, numbered)) };
  },
});

type Given = z.output<typeof input>;

interface Found {
  cities: EntityOut[];
  common: EntityOut[];
  networkSize: number | null;
  page: Shown<PartnershipOut>;
  notes: string[];
  goOn: string;
}

async function near(given: Given, asking: Asking, citations: Citations): Promise<Found> {
  const several = given.cities.length > 1;
  if (several && given.cursor !== undefined) {
    throw new ParleyError('INVALID_INPUT', 'cursor is given with several cities.', {
      remedy: 'Go on with one city at a time.',
    });
  }
  const { cities: of, limit: first, cursor: after, country, activeSince: since } = given;
  await asking.requireIds([country]);
  const variables = { ids: of, first, after, country, since, where: await filterOf(given, asking) };
  const data = await asking.ask<{ nodes: (RawCity | null)[]; commonSisterCities: { nodes: EntityOut[] } }>(
    sisters(since !== undefined),
    variables,
  );
  const cities = await requireCities(of, data.nodes, asking);
  const unfinished = cities.filter(({ sisterCities }) => sisterCities?.pageInfo.hasNextPage);
  const page = shown(inTurn(cities, citations), unfinished.length > 0);
  return {
    cities: cities.map(({ sisterCities: _sisters, ...city }) => city),
    common: several ? data.commonSisterCities.nodes : [],
    networkSize: null,
    page: several ? { ...page, nextCursor: null } : page,
    notes: [],
    goOn: several
      ? 'There is more: ask for one city at a time, or for those in one country.'
      : 'There is more: call sister_network again with `cursor`.',
  };
}

/** The partnerships of several cities, each once: the first of every city, then the second, and so on. */
function inTurn(
  cities: readonly RawCity[],
  citations: Citations,
): { item: PartnershipOut; cursor: string }[] {
  const lists = cities.map(({ sisterCities, ...one }) =>
    (sisterCities?.edges ?? []).map((edge) => ({ one, edge })),
  );
  const longest = Math.max(...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []));
  const pairs = new Set<string>();
  return turns.flat().flatMap(({ one, edge: { cursor, node: other, facts, ...partnership } }) => {
    const pair = pairOf(one.id, other.id);
    if (pairs.has(pair)) return [];
    pairs.add(pair);
    return [{ cursor, item: { one, other, ...partnership, facts: cited(facts, citations) } }];
  });
}

async function far(given: Given, asking: Asking, citations: Citations): Promise<Found> {
  const stray = (['country', 'activeSince'] as const).find((name) => given[name] !== undefined);
  if (stray !== undefined) {
    const message = `${stray} is given with hops ${given.hops}.`;
    throw new ParleyError('INVALID_INPUT', message, { remedy: `Leave ${stray} out, or ask with hops 1.` });
  }
  const variables = { ids: given.cities, hops: given.hops, where: await filterOf(given, asking) };
  const data = await asking.ask<{
    nodes: (EntityOut | null)[];
    sisterCityNetwork: { nodes: { id: string }[]; facts: RawFact[]; truncated: boolean };
  }>(NETWORK, variables);
  const cities = await requireCities(given.cities, data.nodes, asking);
  const { nodes, facts, truncated } = data.sisterCityNetwork;
  const pairs = new Map<string, RawFact[]>();
  for (const fact of facts) {
    const pair = pairOf(fact.subject.id, fact.object.id);
    pairs.set(pair, [...(pairs.get(pair) ?? []), fact]);
  }
  const all = [...pairs.values()].flatMap((joining) => {
    const [first] = joining;
    if (first === undefined) return [];
    return [{ one: first.subject, other: first.object, facts: cited(joining, citations) }];
  });
  const page = shownOf(all, ({ one, other }) => pairOf(one.id, other.id), given);
  const cut = `Only the ${MOST_AROUND} nearest cities were looked at; ask with fewer hops, or export the network.`;
  return {
    ...{ cities, common: [], networkSize: nodes.length },
    page: { ...page, truncated: page.truncated || truncated },
    notes: truncated ? [cut] : [],
    goOn: page.nextCursor === null ? cut : 'There is more: call sister_network again with `cursor`.',
  };
}

async function requireCities<City extends EntityOut>(
  of: readonly string[],
  nodes: readonly (City | null)[],
  asking: Asking,
): Promise<City[]> {
  // What has an id but is no entity, such as a fact, comes as an object without one.
  await asking.requireAll(Object.fromEntries(of.map((one, index) => [one, nodes[index]?.id])));
  const cities = nodes.filter((city) => city !== null);
  const strange = cities.find(({ kind }) => kind !== 'CITY');
  if (strange === undefined) return cities;
  throw new ParleyError('INVALID_INPUT', `${strange.id} is of the kind ${strange.kind}, not a city.`, {
    remedy: 'Find the city with the tool `search` and kinds: ["CITY"].',
  });
}

const cited = (facts: readonly RawFact[], citations: Citations) =>
  facts.slice(0, MOST_FACTS).map((fact) => citations.fact(fact));

const pairOf = (one: string, other: string) => [one, other].sort().join('~');

function partnershipLines(partnership: PartnershipOut, numbered: Numbered): string[] {
  const { one, other, since, until, status, lastMeeting, activity, facts } = partnership;
  const about = [
    since === undefined ? undefined : `start ${since?.display ?? 'not stated'}`,
    until?.display,
    status === undefined || status === 'UNKNOWN' ? undefined : status.toLowerCase(),
    activity === undefined ? undefined : `since then: ${activity.toLowerCase()}`,
    lastMeeting ? `last common meeting: ${named(lastMeeting.event)}, ${lastMeeting.date.display}` : undefined,
  ];
  const told = about.filter((part) => part !== undefined).join('; ');
  return [
    `${named(one)} and ${named(other)}${told === '' ? '' : `: ${told}`}`,
    ...facts.flatMap((fact) => numbered.factLines(fact, '  ')),
  ];
}
