import { createUnionType, Int } from 'type-graphql';
import type { EvidenceView } from '../../graph/claims.js';
import { contextOf, passage } from '../../model/evidence.js';
import { chooseText } from '../../model/names.js';
import { declareConnection } from '../connection.js';
import { Asked, declareUnion, Held, named, Type } from '../declare.js';
import { ContextArgs, LanguagesArgs } from '../inputs.js';
import { textLink } from '../loaders.js';
import { Node } from './node.js';
import { LocalizedText } from './values.js';

@Type('A stretch of the text of a document.')
export class TextSpan {
  @Held({ type: () => Int, description: 'Where it starts, in UTF-16 units from 0.' })
  start!: number;

  @Held({ type: () => Int, description: 'Where it ends, exclusive.' })
  end!: number;

  @Held({
    type: () => String,
    nullable: true,
    description:
      'The digest of the passage ("sha256:…"), checked when the text was attached; null where none was given.',
  })
  digest!: string | null;
}

@Type('A row of an imported table.')
export class TableRow {
  @Held({
    type: () => Int,
    nullable: true,
    description: 'The number of the row; null where only its key is known.',
  })
  row!: number | null;

  @Held({
    type: () => String,
    nullable: true,
    description: 'What the table calls the row; null where only its number is known.',
  })
  key!: string | null;
}

const selectorType = (selector: object) => ('start' in selector ? 'TextSpan' : 'TableRow');

export const EvidenceSelector = createUnionType({
  name: 'EvidenceSelector',
  description: 'Where in a document something stands.',
  types: () => [TextSpan, TableRow] as const,
  resolveType: (selector) => selectorType(selector),
});
declareUnion('EvidenceSelector', selectorType);

@Type('A passage with what stands around it.')
export class EvidenceContext {
  @Held({ type: () => String, description: 'What stands before it.' })
  before!: string;

  @Held({ type: () => String, description: 'The passage itself.' })
  exact!: string;

  @Held({ type: () => String, description: 'What stands behind it.' })
  after!: string;
}

function passageIn(text: string | null, { start, end }: EvidenceView): string | undefined {
  return text === null || start === undefined || end === undefined ? undefined : passage(text, start, end);
}

@Type('Where a source says something.', { implements: [Node] })
export class Evidence {
  @Held({ type: () => named('Document'), description: 'The source.' })
  document!: unknown;

  @Held(
    { type: () => EvidenceSelector, description: 'Where in the source.' },
    ({ start, end, digest, row, rowKey }: EvidenceView) =>
      start === undefined ? { row, key: rowKey } : { start, end, digest },
  )
  selector!: unknown;

  @Asked<EvidenceView, string | null>(
    {
      type: () => String,
      nullable: true,
      description:
        'The words of the source; null while its text is not held and its dataset does not give them.',
    },
    {
      link: textLink,
      asks: () => ({}),
      value: (text, _args, evidence) => passageIn(text, evidence) ?? evidence.exact ?? null,
    },
  )
  exact!: string | null;

  @Held(
    {
      type: () => LocalizedText,
      nullable: true,
      args: () => LanguagesArgs,
      description: 'What the passage says, in the words of the editor; null where nobody wrote that.',
    },
    ({ gloss }: EvidenceView, { languages = [] }: LanguagesArgs, request) =>
      gloss === undefined ? null : (chooseText(gloss, [...languages, ...request.languages]) ?? null),
  )
  gloss!: unknown;

  @Asked<EvidenceView, string | null>(
    {
      type: () => EvidenceContext,
      nullable: true,
      args: () => ContextArgs,
      description: 'The passage with what stands around it; null while the text is not held.',
    },
    {
      link: textLink,
      asks: () => ({}),
      value(text, { characters }: ContextArgs, evidence) {
        const exact = passageIn(text, evidence);
        if (exact === undefined) return null;
        return {
          exact,
          ...contextOf(text as string, evidence.start as number, evidence.end as number, characters),
        };
      },
    },
  )
  context!: unknown;
}

declareConnection('Evidence', { node: 'Evidence', description: 'Passages, by document and place.' });
