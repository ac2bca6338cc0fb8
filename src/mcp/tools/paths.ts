import { z } from 'zod';
import { filterOf, filters, id, ids, languages, predicates, requireTwo } from '../arguments.js';
import { Citations } from '../citations.js';
import { FACTS, type RawFact } from '../fragments.js';
import { basisInWords, canMeet } from '../meetings.js';
import { shown } from '../page.js';
import { type EntityOut, ending, entityShape, factShape } from '../shapes.js';
import { tool } from '../tool.js';
import { endingText, Numbered, named, text } from '../wording.js';

/** How many of the facts that join the two ends of a step are shown. */
const MOST_FACTS = 2;

const MOST_CHAINS = 10;

const QUERY = `query Paths(
  $from: ID!, $to: ID!, $first: Int!, $maxLength: Int!, $predicates: [Predicate!], $avoid: [ID!], $where: FactFilter
) {
  one: entity(id: $from) { ...EntityParts }
  other: entity(id: $to) { ...EntityParts }
  paths(from: $from, to: $to, first: $first, maxLength: $maxLength, predicates: $predicates, avoid: $avoid, where: $where) {
    confidence caveats { code text }
    steps { from { ...EntityParts } to { ...EntityParts } facts { ...FactParts } }
  }
  encounters(between: $from, and: $to, first: 1) { basis event { ...EntityParts } }
} ${FACTS}`;

interface RawChain {
  confidence: number;
  caveats: { code: string; text: string }[];
  steps: { from: EntityOut; to: EntityOut; facts: RawFact[] }[];
}

interface Data {
  one: EntityOut | null;
  other: EntityOut | null;
  paths: RawChain[];
  encounters: { basis: string; event: EntityOut }[];
}

const chainShape = z.object({
  length: z.number().int(),
  confidence: z.number().describe('That of the weakest step.'),
  steps: z.array(
    z.object({
      from: entityShape,
      to: entityShape,
      facts: z.array(factShape),
      moreFacts: z.number().int(),
    }),
  ),
  caveats: z
    .array(z.object({ code: z.string(), text: z.string() }))
    .describe('What the chain does not say, in words: repeat them. Empty: direct presence at one meeting.'),
});

/** Chains of facts between two. */
export const paths = tool({
  name: 'paths',
  title: 'How two are connected',
  description:
    'The shortest chains of facts between two entities, each step with its facts and evidence, each chain with its caveats in words, and whether the two are known to have been at one meeting. Use it for "how are A and B connected". A chain is no acquaintance: it may run through somebody who stood for a city, through two different meetings or a lasting office, and then the two never met as far as is stated; always pass the caveats on. No chain within `maxLength` does not mean that there is no connection. Topics, measures and statements are passed by unless `predicates` asks for them.',
  input: z.strictObject({
    from: id.describe('Where the chains start.'),
    to: id.describe('Where they lead.'),
    limit: z.int().min(1).max(MOST_CHAINS).default(3).describe(`How many chains, 1 to ${MOST_CHAINS}.`),
    maxLength: z.int().min(1).max(6).default(4).describe('How many steps at most, 1 to 6.'),
    predicates: predicates.describe('Only over facts of these predicates.'),
    avoid: ids(50).optional().describe('Entities that no chain may pass: gives other ways.'),
    ...filters,
    languages,
  }),
  output: z.object({
    from: entityShape,
    to: entityShape,
    meeting: z
      .object({ stated: z.boolean(), text: z.string() })
      .describe('Whether the two are known to have been at one meeting, whatever the chains are.'),
    chains: z.array(chainShape),
    permalink: z.string().nullable(),
    ...ending,
  }),
  async answer(given, asking) {
    const { from, to, limit, maxLength, predicates: over, avoid } = given;
    requireTwo(from, to);
    await asking.requireIds(avoid ?? []);
    // One more than is shown tells whether there are more.
    const variables = { from, to, first: limit + 1, maxLength, predicates: over, avoid };
    const data = await asking.ask<Data>(QUERY, { ...variables, where: await filterOf(given, asking) });
    await asking.requireAll({ [from]: data.one, [to]: data.other });
    const [one, other] = [data.one as EntityOut, data.other as EntityOut];
    const citations = new Citations(asking.permalinks);
    const found = data.paths
      .slice(0, limit)
      .map((chain) => ({ item: chainOf(chain, citations), cursor: '' }));
    const { items: chains, truncated } = shown(found, data.paths.length > limit);
    const sources = citations.sourcesOf(chains);
    const names = `${named(one)} and ${named(other)}`;
    const notes =
      chains.length > 0
        ? []
        : [
            `No such chain between ${names} within maxLength ${maxLength} is known here: "not stated", not "no".`,
          ];
    const meeting = meetingOfBoth([one, other], data.encounters);
    const goOn = truncated ? goingOn(chains.length, limit) : null;
    const permalink = asking.permalinks.chains(from, to, Math.max(chains.length, 1));
    const structured = {
      ...{ from: one, to: other, meeting, chains, permalink },
      ...{ sources, notes, truncated, nextCursor: null, goOn },
    };
    const numbered = new Numbered(sources);
    const lines = chains.map((chain, index) => chainLines(chain, index, numbered));
    const about = [meeting.text, permalink ?? ''].filter((line) => line !== '');
    return { structured, text: text(about, ...lines, ...endingText(structured, numbered)) };
  },
});

function chainOf({ steps, ...chain }: RawChain, citations: Citations): z.output<typeof chainShape> {
  return {
    ...chain,
    length: steps.length,
    steps: steps.map(({ facts, ...ends }) => ({
      ...ends,
      facts: facts.slice(0, MOST_FACTS).map((fact) => citations.fact(fact)),
      moreFacts: Math.max(0, facts.length - MOST_FACTS),
    })),
  };
}

function meetingOfBoth(both: readonly EntityOut[], [first]: Data['encounters']) {
  const names = both.map(named).join(' and ');
  const strange = both.find((one) => !canMeet(one));
  if (strange !== undefined) {
    const words = `${named(strange)} is of the kind ${strange.kind}, which cannot be at a meeting.`;
    return { stated: false, text: words };
  }
  if (first === undefined) {
    const words = `They never met as far as is stated: no source held here says that ${names} were at one meeting.`;
    return { stated: false, text: words };
  }
  return { stated: true, text: `${names} were at ${named(first.event)}; ${basisInWords(first.basis)}.` };
}

function goingOn(count: number, limit: number): string {
  return count === limit && limit < MOST_CHAINS
    ? `There are more chains: raise \`limit\` (at most ${MOST_CHAINS}), or name in \`avoid\` whom they should not pass.`
    : 'There are more chains: name in `avoid` whom they should not pass, or narrow with `predicates`.';
}

function chainLines(
  { length, steps, caveats }: z.output<typeof chainShape>,
  index: number,
  numbered: Numbered,
): string[] {
  const way = [steps[0]?.from, ...steps.map(({ to }) => to)].flatMap((one) => (one ? [one.name.text] : []));
  return [
    `Chain ${index + 1}, ${length === 1 ? 'one step' : `${length} steps`}: ${way.join(' → ')}`,
    ...steps.flatMap(({ facts }) => facts.flatMap((fact) => numbered.factLines(fact, '  '))),
    ...caveats.map((caveat) => `  Caveat (${caveat.code}): ${caveat.text}`),
  ];
}
