import { z } from 'zod';
import { kinds, languages, paging } from '../arguments.js';
import { Citations } from '../citations.js';
import { FACTS, type RawFact, type RawPage } from '../fragments.js';
import { shown } from '../page.js';
import { type EntityOut, ending, entityShape, factShape } from '../shapes.js';
import { tool } from '../tool.js';
import { endingText, Numbered, named, text } from '../wording.js';

const QUERY = `query Search($text: String!, $kinds: [EntityKind!], $first: Int!, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    edges {
      cursor score matchedName { text language }
      node {
        ...EntityParts type description { text } sameAs degree
        facts(first: 1) { nodes { ...FactParts } }
      }
    }
    pageInfo { hasNextPage }
  }
} ${FACTS}`;

interface Found extends EntityOut {
  type: string | null;
  description: { text: string } | null;
  sameAs: string[];
  degree: number;
  facts: { nodes: RawFact[] };
}

interface Match {
  score: number;
  matchedName: { text: string; language: string | null };
}

const hit = z.object({
  ...entityShape.shape,
  type: z.string().nullable(),
  description: z.string().nullable(),
  matchedName: z.object({ text: z.string(), language: z.string().nullable() }),
  score: z.number().describe('How well the name answers, 0 to 1; not how important it is.'),
  factCount: z.number().int().describe('How many facts join it to others.'),
  sameAs: z.array(z.string()).describe('The same thing in other registers, such as Wikidata.'),
  example: factShape.nullable().describe('One fact about it, to tell it from others of the name.'),
  permalink: z.string().nullable(),
});

/** Entities by name. */
export const search = tool({
  name: 'search',
  title: 'Find by name',
  description:
    'Find people, cities, organisations, events, documents and other entities by any of their names in any script (北京, Peking, بكين), the beginning of a name, or an id, also one of Wikidata (Q64). Use it first: all other tools take the ids that it gives. Each hit says by which name it was found and brings one fact with its evidence. It does not say that two hits are the same or different; a name that is not found is not stated here, which does not mean that there is no such thing.',
  input: z.strictObject({
    text: z.string().trim().min(1).max(1000).describe('A name, the beginning of one, or an id.'),
    kinds: kinds.describe('Only these kinds.'),
    ...paging(10, 50),
    languages,
  }),
  output: z.object({ hits: z.array(hit), ...ending }),
  async answer(given, asking) {
    const { limit: first, cursor: after } = given;
    const data = await asking.ask<{ search: RawPage<Found, Match> }>(QUERY, {
      text: given.text,
      kinds: given.kinds,
      first,
      after,
    });
    const citations = new Citations(asking.permalinks);
    const found = data.search.edges.map(({ cursor, score, matchedName, node }) => {
      const { description, degree, facts, ...entity } = node;
      const [example] = facts.nodes;
      const item = {
        ...entity,
        description: description?.text ?? null,
        matchedName,
        score,
        factCount: degree,
        example: example === undefined ? null : citations.fact(example),
        permalink: asking.permalinks.entity(entity.id),
      };
      return { item, cursor };
    });
    const { items: hits, truncated, nextCursor } = shown(found, data.search.pageInfo.hasNextPage);
    const sources = citations.sourcesOf(hits);
    const notes = hits.length === 0 ? [nothing(given.text)] : [];
    const goOn = truncated ? 'There is more: call search again with `cursor`, or name kinds.' : null;
    const structured = { hits, sources, notes, truncated, nextCursor, goOn };
    const numbered = new Numbered(sources);
    const lines = hits.flatMap((one) => hitLines(one, numbered));
    return { structured, text: text(lines, ...endingText(structured, numbered)) };
  },
});

function hitLines(one: z.output<typeof hit>, numbered: Numbered): string[] {
  const { matchedName, name, kind, type, description, example, permalink } = one;
  const matched = matchedName.text === name.text ? '' : `, found as ${matchedName.text}`;
  const what = [kind, type].filter((word) => word !== null).join(', ');
  const about = description === null ? '' : `: ${description}`;
  const head = `${named(one)}: ${what}${matched}${about}`;
  return [
    head,
    ...(permalink === null ? [] : [`  ${permalink}`]),
    ...(example === null ? [] : numbered.factLines(example, '  ')),
  ];
}

function nothing(words: string): string {
  return `Nothing here is called "${words}". Try another spelling or script, fewer words, or without kinds.`;
}
