import { z } from 'zod';

/** The parts that the answers of tools are made of, as JSON Schema tells them to clients. */

export const entityShape = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.object({ text: z.string(), language: z.string().nullable() }),
});

export const dateShape = z.object({
  edtf: z.string(),
  display: z.string().describe('The date in words, with what is uncertain about it.'),
  uncertain: z.boolean(),
});

const glossShape = z
  .object({ text: z.string(), language: z.string().nullable() })
  .nullable()
  .describe("What the passage says in the editor's words: not a quotation. Null: nobody wrote that.");

export const evidenceShape = z.object({
  id: z.string(),
  source: z.string().describe('The id of a document in `sources`.'),
  place: z.string().describe('Where in the source: characters or a row.'),
  exact: z
    .string()
    .nullable()
    .describe('The words of the source, to be quoted as they are. Null: the text is not held here.'),
  exactCut: z.boolean().describe('Whether `exact` goes on beyond what is shown.'),
  gloss: glossShape,
});

const claim = {
  id: z.string().describe('Cite it; the tool `evidence` opens it.'),
  implicit: z.boolean().describe('True: a reader infers it, no source says it in so many words.'),
  confidence: z.number(),
  polarity: z.string().describe('DENIED: a source says that it was not so.'),
  valid: dateShape.nullable().describe('When it was so; null: not stated.'),
  evidence: z.array(evidenceShape),
  moreEvidence: z.number().int().describe('How many passages are left out; the tool `evidence` has all.'),
  permalink: z.string().nullable().describe('Where a person can look at it; null: no explorer is known.'),
};

export const factShape = z.object({
  ...claim,
  predicate: z.string(),
  subject: entityShape,
  object: entityShape,
  properties: z.record(z.string(), z.unknown()).describe('Such as role, presence, title or status.'),
  references: z
    .array(z.object({ property: z.string(), entity: entityShape }))
    .describe('Entities that the properties name.'),
});

export const attributeShape = z.object({
  ...claim,
  entity: entityShape,
  property: z.string(),
  value: z.unknown().describe('The value as it was given.'),
  display: z.string().describe('The value in words: "more than 110 representatives".'),
});

export const sourceShape = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable().describe('The date in words; null: not stated.'),
  language: z.string().nullable(),
  textHeld: z.boolean().describe('Whether its words can be shown here.'),
});

/** What every answer ends with. */
export const ending = {
  sources: z.array(sourceShape).describe('The documents that the evidence above is from, to be cited.'),
  notes: z.array(z.string()).describe('What the answer does not say, and what to mind.'),
  truncated: z.boolean().describe('Whether there is more than is shown.'),
  nextCursor: z.string().nullable().describe('Give it as `cursor` to go on; null: there is no next page.'),
  goOn: z.string().nullable().describe('How to get what is not shown; null where all is shown.'),
};

export type EntityOut = z.output<typeof entityShape>;
export type DateOut = z.output<typeof dateShape>;
export type EvidenceOut = z.output<typeof evidenceShape>;
export type FactOut = z.output<typeof factShape>;
export type AttributeOut = z.output<typeof attributeShape>;
export type SourceOut = z.output<typeof sourceShape>;
