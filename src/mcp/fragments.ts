import type { DateOut, EntityOut } from './shapes.js';

/** The parts of the API's answers that several tools ask for, and what comes back for them. */

export const ENTITY = 'fragment EntityParts on Entity { id kind name { text language } }';

export const DATE = 'fragment DateParts on PartialDate { edtf display uncertain }';

export const SOURCE = `fragment SourceParts on Document {
  id title url publisher { name { text } } published { display } language textHeld
}`;

const EVIDENCE = `fragment EvidenceParts on Evidence {
  id exact gloss { text language } document { ...SourceParts }
  selector { ... on TextSpan { start end } ... on TableRow { row key } }
}`;

const CLAIM = 'fragment ClaimParts on Claim { id implicit confidence polarity valid { ...DateParts } }';

const RELATION = `fragment RelationParts on Fact {
  ...ClaimParts predicate subject { ...EntityParts } object { ...EntityParts } properties
  references { property entity { ...EntityParts } }
}`;

const FACT = 'fragment FactParts on Fact { ...RelationParts evidence { ...EvidenceParts } }';

/** `FactParts` on a fact, with its evidence and sources, and all that these are made of. */
export const FACTS = [ENTITY, DATE, SOURCE, EVIDENCE, CLAIM, RELATION, FACT].join('\n');

const LITERAL = `fragment LiteralParts on Attribute {
  ...ClaimParts entity { ...EntityParts } property value date { display } quantity { display }
}`;

const ATTRIBUTE = 'fragment AttributeParts on Attribute { ...LiteralParts evidence { ...EvidenceParts } }';

/** `AttributeParts` on a literal fact, and all that it is made of. */
export const ATTRIBUTES = [ENTITY, DATE, SOURCE, EVIDENCE, CLAIM, LITERAL, ATTRIBUTE].join('\n');

/** `FactParts` and `AttributeParts`. */
export const CLAIMS = [FACTS, LITERAL, ATTRIBUTE].join('\n');

/** `RelationParts`, `LiteralParts`, `SourceParts`, and `PassageParts`: evidence with `$characters` around it. */
export const PASSAGES = [
  ...[ENTITY, DATE, SOURCE, EVIDENCE, CLAIM, RELATION, LITERAL],
  'fragment PassageParts on Evidence { ...EvidenceParts context(characters: $characters) { before exact after } }',
].join('\n');

export interface RawSource {
  id: string;
  title: string;
  url: string | null;
  publisher: { name: { text: string } } | null;
  published: { display: string } | null;
  language: string | null;
  textHeld: boolean;
}

export interface RawEvidence {
  id: string;
  exact: string | null;
  gloss: { text: string; language: string | null } | null;
  document: RawSource;
  selector: { start?: number; end?: number; row?: number | null; key?: string | null };
}

export interface RawPassage extends RawEvidence {
  context: { before: string; exact: string; after: string } | null;
}

interface RawClaim<Evidence> {
  id: string;
  implicit: boolean;
  confidence: number;
  polarity: string;
  valid: DateOut | null;
  evidence: Evidence[];
}

export interface RawFact<Evidence = RawEvidence> extends RawClaim<Evidence> {
  predicate: string;
  subject: EntityOut;
  object: EntityOut;
  properties: Record<string, unknown>;
  references: { property: string; entity: EntityOut }[];
}

export interface RawAttribute<Evidence = RawEvidence> extends RawClaim<Evidence> {
  entity: EntityOut;
  property: string;
  value: unknown;
  date: { display: string } | null;
  quantity: { display: string } | null;
}

/** A page of a list, as the API gives it. */
export interface RawPage<Node, More = object> {
  edges: ({ cursor: string; node: Node } & More)[];
  pageInfo: { hasNextPage: boolean };
}
