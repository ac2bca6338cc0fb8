import { z } from 'zod';
import { ParleyError } from '../../errors.js';
import { Direction } from '../../graphql/enums.js';
import { filterOf, filters, id, languages, paging, predicates } from '../arguments.js';
import type { Asking } from '../asking.js';
import { Citations } from '../citations.js';
import { CLAIMS, FACTS, type RawAttribute, type RawFact, type RawPage } from '../fragments.js';
import { type Shown, shown } from '../page.js';
import { attributeShape, type EntityOut, ending, entityShape, factShape } from '../shapes.js';
import { tool } from '../tool.js';
import { endingText, Numbered, named, text } from '../wording.js';

const MOST_ATTRIBUTES = 40;
const MOST_NAMES = 30;

const LIST = 'edges { cursor node { ...FactParts } } pageInfo { hasNextPage }';

const OF_ONE = `query FactsOf(
  $id: ID!, $first: Int!, $after: String, $direction: Direction!, $predicates: [Predicate!], $where: FactFilter
) {
  entity(id: $id) {
    ...EntityParts type description { text } notes sameAs names { text language }
    possiblySameAs { entity { ...EntityParts } decision reasonsFor reasonsAgainst }
    attributes { ...AttributeParts }
    facts(first: $first, after: $after, direction: $direction, predicates: $predicates, where: $where) { ${LIST} }
  }
} ${CLAIMS}`;

const OF_ALL = `query Facts($first: Int!, $after: String, $predicates: [Predicate!], $where: FactFilter) {
  facts(first: $first, after: $after, predicates: $predicates, where: $where) { ${LIST} }
} ${FACTS}`;

const BETWEEN = `query FactsBetween(
  $ids: [ID!]!, $id: ID!, $with: ID!, $first: Int!, $after: String, $direction: Direction!, $predicates: [Predicate!],
  $where: FactFilter
) {
  nodes(ids: $ids) { ... on Entity { ...EntityParts } }
  entity(id: $id) {
    facts(first: $first, after: $after, direction: $direction, with: $with, predicates: $predicates, where: $where) { ${LIST} }
  }
} ${FACTS}`;

const cardShape = z.object({
  ...entityShape.shape,
  type: z.string().nullable(),
  description: z.string().nullable(),
  names: z.array(z.object({ text: z.string(), language: z.string().nullable() })),
  notes: z.array(z.string()).describe('What the editors noted.'),
  sameAs: z.array(z.string()),
  possiblySameAs: z
    .array(
      z.object({
        entity: entityShape,
        decision: z.string(),
        reasonsFor: z.array(z.string()),
        reasonsAgainst: z.array(z.string()),
      }),
    )
    .describe('With which others it may be one and the same; nobody merged them.'),
  permalink: z.string().nullable(),
});

interface RawCard extends Omit<z.output<typeof cardShape>, 'description' | 'permalink'> {
  description: { text: string } | null;
  attributes: RawAttribute[];
  facts: RawPage<RawFact>;
}

const input = z.strictObject({
  id: id.optional().describe('Of whom or what; absent: facts about anything.'),
  with: id.optional().describe('With `id`: only the facts between these two.'),
  predicates: predicates.describe('Only these predicates; the resource parley://ontology explains them.'),
  direction: z
    .enum(Object.keys(Direction) as [string, ...string[]])
    .default('BOTH')
    .describe('Whether the entity is subject (OUT) or object (IN).'),
  ...filters,
  ...paging(20, 50),
  languages,
});

/** What is said of something. */
export const facts = tool({
  name: 'facts',
  title: 'What is stated',
  description:
    'All that sources state about an entity, between two entities, or anywhere: facts by day, undated last, each with its evidence; on the first page also what is stated in words and numbers (dates, counts, sizes), its names, and with what it may be the same. Use it for offices and memberships, who took part in an event and in what role, what was discussed, shared or said, since when something holds, and how many there were. Denied facts are listed as DENIED. What is not listed is not stated: lists in sources are often partial ("among them"), see `properties.listComplete`.',
  input,
  output: z.object({
    entity: cardShape.nullable().describe('Null where no `id` was given, or two.'),
    attributes: z.array(attributeShape).describe('What is stated in words and numbers.'),
    facts: z.array(factShape),
    ...ending,
  }),
  async answer(given, asking) {
    const citations = new Citations(asking.permalinks);
    const { card, attributes, page, notes } = await found(given, asking, citations);
    const { items, truncated, nextCursor } = page;
    const partial = items.some(({ properties }) => properties['listComplete'] === false);
    if (partial) notes.push('A list is partial: its source names only some of those that it counts.');
    if (items.length === 0 && given.cursor === undefined)
      notes.push('No such fact is held here: that is "not stated", not "no".');
    const sources = citations.sourcesOf([attributes, items]);
    const goOn = truncated ? 'There is more: call facts again with `cursor`, or name predicates.' : null;
    const structured = {
      ...{ entity: card, attributes, facts: items },
      ...{ sources, notes, truncated, nextCursor, goOn },
    };
    const numbered = new Numbered(sources);
    const sections = [
      card === null ? [] : cardLines(card),
      attributes.flatMap((one) => numbered.attributeLines(one)),
      items.flatMap((one) => numbered.factLines(one)),
    ];
    return { structured, text: text(...sections, ...endingText(structured, numbered)) };
  },
});

type Given = z.output<typeof input>;
type Fact = z.output<typeof factShape>;

interface Found {
  card: z.output<typeof cardShape> | null;
  attributes: z.output<typeof attributeShape>[];
  page: Shown<Fact>;
  notes: string[];
}

async function found(given: Given, asking: Asking, citations: Citations): Promise<Found> {
  if (given.id !== undefined && given.with !== undefined) {
    return between([given.id, given.with], given, asking, citations);
  }
  if (given.id === undefined && (given.with !== undefined || given.direction !== 'BOTH')) {
    const stray = given.with === undefined ? 'direction' : 'with';
    const remedy = 'Say with `id` of whom or what.';
    throw new ParleyError('INVALID_INPUT', `${stray} is given without id.`, { remedy });
  }
  const { limit: first, cursor: after, predicates: only, direction } = given;
  const variables = { first, after, predicates: only, where: await filterOf(given, asking) };
  if (given.id === undefined) {
    const data = await asking.ask<{ facts: RawPage<RawFact> }>(OF_ALL, variables);
    return { card: null, attributes: [], page: pageOf(data.facts, citations), notes: [] };
  }
  const data = await asking.ask<{ entity: RawCard | null }>(OF_ONE, {
    ...variables,
    id: given.id,
    direction,
  });
  await asking.requireAll({ [given.id]: data.entity });
  const { attributes, facts: list, description, ...card } = data.entity as RawCard;
  const shownAttributes = after === undefined ? attributes.slice(0, MOST_ATTRIBUTES) : [];
  const left = after === undefined ? attributes.length - shownAttributes.length : 0;
  return {
    card: {
      ...card,
      names: card.names.slice(0, MOST_NAMES),
      description: description?.text ?? null,
      permalink: asking.permalinks.entity(given.id),
    },
    attributes: shownAttributes.map((one) => citations.attribute(one)),
    page: pageOf(list, citations),
    notes: left > 0 ? [`${left} more values in words and numbers are not shown.`] : [],
  };
}

async function between(
  ids: [string, string],
  { limit: first, cursor: after, ...given }: Given,
  asking: Asking,
  citations: Citations,
): Promise<Found> {
  const { direction, predicates: only } = given;
  const data = await asking.ask<{ nodes: (EntityOut | null)[]; entity: Pick<RawCard, 'facts'> | null }>(
    BETWEEN,
    {
      ...{ ids, id: ids[0], with: ids[1], first, after, direction, predicates: only },
      where: await filterOf(given, asking),
    },
  );
  await asking.requireAll(Object.fromEntries(ids.map((id, index) => [id, data.nodes[index]?.id])));
  const { facts: list } = data.entity as RawCard;
  return { card: null, attributes: [], page: pageOf(list, citations), notes: [] };
}

function pageOf({ edges, pageInfo }: RawPage<RawFact>, citations: Citations): Shown<Fact> {
  const items = edges.map(({ cursor, node }) => ({ cursor, item: citations.fact(node) }));
  return shown(items, pageInfo.hasNextPage);
}

function cardLines(card: z.output<typeof cardShape>): string[] {
  const { kind, type, description, names, notes, possiblySameAs, permalink } = card;
  const what = [kind, type].filter((word) => word !== null).join(', ');
  const doubts = possiblySameAs.map(({ entity, decision, reasonsFor, reasonsAgainst }) => {
    const reasons = [...reasonsFor, ...reasonsAgainst.map((reason) => `but: ${reason}`)].join('; ');
    return `May be the same as ${named(entity)} (${decision}): ${reasons}`;
  });
  return [
    `${named(card)}: ${what}${description === null ? '' : `: ${description}`}`,
    `Names: ${names.map((name) => name.text).join('; ')}`,
    ...notes.map((note) => `Editor's note: ${note}`),
    ...doubts,
    ...(permalink === null ? [] : [permalink]),
  ];
}
