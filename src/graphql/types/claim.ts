import { Float, ID } from 'type-graphql';
import type { ClaimView as AnyClaim, EvidenceView } from '../../graph/claims.js';
import { parseEdtf } from '../../model/edtf.js';
import { declareConnection } from '../connection.js';
import { Held, Interface, named } from '../declare.js';
import { Polarity } from '../enums.js';
import { type ClaimView, claimLoader } from '../loaders.js';
import { DateTime } from '../scalars.js';
import { Node, nodeType } from './node.js';
import { PartialDate } from './values.js';

@Interface('Something that sources state: a relation of two entities, or a literal value of one.', {
  implements: [Node],
  typeOf: (claim: ClaimView) => nodeType(claim),
  identified: { loader: claimLoader },
})
export class Claim {
  @Held(
    { type: () => ID, description: 'The dataset and the id in it: "dataset:id".' },
    (claim: AnyClaim) => claim.key,
  )
  id!: string;

  @Held({ type: () => String, description: 'The dataset that it comes from.' })
  dataset!: string;

  @Held(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When it was so; null where that is not stated.',
    },
    (claim: AnyClaim) => (claim.valid === null ? null : parseEdtf(claim.valid)),
  )
  valid!: unknown;

  @Held({
    type: () => Boolean,
    description: 'Whether a reader infers it: no source says it in so many words.',
  })
  implicit!: boolean;

  @Held({ type: () => Float, description: 'How sure the editor is that the source says this; 0 to 1.' })
  confidence!: number;

  @Held({ type: () => Polarity, description: 'Whether a source says that it was so, or that it was not.' })
  polarity!: string;

  @Held(
    { type: () => [named('Evidence')], description: 'The passages of sources that say it.', size: 2 },
    (claim: AnyClaim): EvidenceView[] => claim.evidence,
  )
  evidence!: unknown[];

  @Held({ type: () => DateTime, description: 'When this graph learned of it.' })
  recorded!: string;

  @Held({
    type: () => DateTime,
    nullable: true,
    description: 'When this graph ceased to hold it; null while it does.',
  })
  retracted!: string | null;
}

declareConnection('Claim', { node: 'Claim', description: 'Facts and attributes, by day, undated last.' });
