import { z } from 'zod';
import { ParleyError } from '../../errors.js';
import { ids, languages } from '../arguments.js';
import { Citations, displayOf } from '../citations.js';
import { PASSAGES, type RawAttribute, type RawFact, type RawPassage, type RawSource } from '../fragments.js';
import { shown } from '../page.js';
import { attributeShape, ending, evidenceShape, factShape } from '../shapes.js';
import { tool } from '../tool.js';
import { endingText, Numbered, named, text } from '../wording.js';

const MOST_IDS = 20;
const MOST_CHARACTERS = 1000;
const MOST_PASSAGES = 20;

/** Longest passage that is shown, in characters. */
const LONGEST = 5000;

const QUERY = `query Evidence($ids: [ID!]!, $characters: Int!) {
  nodes(ids: $ids) {
    __typename id
    ... on Fact { ...RelationParts evidence { ...PassageParts } }
    ... on Attribute { ...LiteralParts evidence { ...PassageParts } }
    ... on Evidence { ...PassageParts }
    ... on Document { ...SourceParts }
  }
} ${PASSAGES}`;

type RawNode =
  | ({ __typename: 'Fact' } & RawFact<RawPassage>)
  | ({ __typename: 'Attribute' } & RawAttribute<RawPassage>)
  | ({ __typename: 'Evidence' } & RawPassage)
  | ({ __typename: 'Document' } & RawSource)
  | { __typename: 'Person'; id: string };

const passageShape = z.object({
  ...evidenceShape.shape,
  before: z.string().nullable().describe('What stands before the passage; null: the text is not held.'),
  after: z.string().nullable(),
});

type Passage = z.output<typeof passageShape>;

const openedShape = z.object({
  id: z.string(),
  fact: factShape.omit({ evidence: true, moreEvidence: true }).nullable(),
  attribute: attributeShape.omit({ evidence: true, moreEvidence: true }).nullable(),
  passages: z.array(passageShape),
  morePassages: z.number().int(),
});

type Opened = z.output<typeof openedShape>;

/** The words behind facts. */
export const evidence = tool({
  name: 'evidence',
  title: 'The words behind a fact',
  description:
    'Opens facts (ids such as "beijing-2020:rel-001-028"), passages or documents down to the words of the source: the exact passage with the text around it where the text is held, the editor\'s gloss, and title, publisher, date and address of the source. Use it before quoting or when a claim is doubted. It holds every passage that supports a fact; that other sources are silent says nothing. Where `exact` is null, the text is not held here: give the gloss as a summary, not as a quotation.',
  input: z.strictObject({
    ids: ids(MOST_IDS).describe(`Ids of facts, passages or documents, at most ${MOST_IDS}.`),
    contextCharacters: z
      .int()
      .min(0)
      .max(MOST_CHARACTERS)
      .default(300)
      .describe(`How much of the text around a passage, 0 to ${MOST_CHARACTERS} characters on each side.`),
    languages,
  }),
  output: z.object({
    opened: z.array(openedShape),
    notFound: z.array(z.string()).describe('Ids that nothing here has.'),
    ...ending,
  }),
  async answer(given, asking) {
    const wanted = [...new Set(given.ids)];
    const variables = { ids: wanted, characters: given.contextCharacters };
    const { nodes } = await asking.ask<{ nodes: (RawNode | null)[] }>(QUERY, variables);
    const notFound = wanted.filter((_id, index) => nodes[index] === null);
    if (notFound.length === wanted.length) {
      throw new ParleyError(
        'NOT_FOUND',
        `No fact, passage or document has these ids: ${notFound.join(', ')}.`,
        {
          remedy: 'Take ids of facts from the answers of `facts`, `who_met`, `paths` or `sister_network`.',
        },
      );
    }
    const citations = new Citations(asking.permalinks);
    const documents: string[] = [];
    const found = nodes.flatMap((node) => {
      if (node === null) return [];
      if (node.__typename === 'Document') {
        documents.push(citations.source(node).id);
        return [];
      }
      return [{ item: opened(node, citations), cursor: '' }];
    });
    const { items, truncated } = shown(found, false);
    const left = found.slice(items.length).map(({ item }) => item.id);
    const sources = citations.sourcesOf([items, documents.map((source) => ({ source }))]);
    const notes = [
      ...notFound.map((id) => `Nothing here has the id ${id}.`),
      ...sources.flatMap(({ id, textHeld }) => (textHeld ? [] : [notHeld(id)])),
    ];
    const goOn = truncated ? `Not shown, ask for them alone: ${left.join(', ')}.` : null;
    const structured = { opened: items, notFound, sources, notes, truncated, nextCursor: null, goOn };
    const numbered = new Numbered(sources);
    const lines = items.flatMap((one) => openedLines(one, numbered));
    return { structured, text: text(lines, ...endingText(structured, numbered)) };
  },
});

function opened(node: Exclude<RawNode, { __typename: 'Document' }>, citations: Citations): Opened {
  const passages = (raw: readonly RawPassage[]) => ({
    passages: raw.slice(0, MOST_PASSAGES).map((one) => passageOf(one, citations)),
    morePassages: Math.max(0, raw.length - MOST_PASSAGES),
  });
  if (node.__typename === 'Fact') {
    const { __typename: _type, evidence: raw, ...fact } = node;
    const permalink = citations.factLink(fact);
    return { id: node.id, fact: { ...fact, permalink }, attribute: null, ...passages(raw) };
  }
  if (node.__typename === 'Attribute') {
    const { __typename: _type, evidence: raw, date, quantity, ...attribute } = node;
    const display = displayOf({ value: attribute.value, date, quantity });
    const permalink = citations.attributeLink(attribute);
    return { id: node.id, fact: null, attribute: { ...attribute, display, permalink }, ...passages(raw) };
  }
  if (node.__typename === 'Evidence') {
    return { id: node.id, fact: null, attribute: null, ...passages([node]) };
  }
  throw new ParleyError('INVALID_INPUT', `${node.id} is an entity, not a fact, a passage or a document.`, {
    remedy: `Ask the tool \`facts\` about ${node.id}; its answer has the ids of the facts.`,
  });
}

function passageOf(raw: RawPassage, citations: Citations): Passage {
  const { context } = raw;
  const before = context?.before ?? null;
  return { ...citations.evidence(raw, LONGEST), before, after: context?.after ?? null };
}

function notHeld(id: string): string {
  return `The text of ${id} is not held here, so its words cannot be shown; whoever has it attaches it with "parley texts add".`;
}

function openedLines({ fact, attribute, passages, morePassages }: Opened, numbered: Numbered): string[] {
  const shownAs = { evidence: [], moreEvidence: 0 };
  return [
    ...(fact === null ? [] : numbered.factLines({ ...fact, ...shownAs })),
    ...(attribute === null
      ? []
      : [named(attribute.entity), ...numbered.attributeLines({ ...attribute, ...shownAs })]),
    ...passages.flatMap((one) => {
      const around =
        one.before === null ? [] : [`    in its place: …${one.before}⟦${one.exact}⟧${one.after}…`];
      return [`  ${numbered.passage(one)}`, ...around];
    }),
    ...(morePassages > 0 ? [`  and ${morePassages} more passages`] : []),
  ];
}
