import { CiteBox } from './cite-box.js';
import { Passages } from './passages.js';
import type { PanelClaim } from './queries.js';

export interface ProofProps {
  claim: PanelClaim;
  /** The name of the dataset that it is from. */
  dataset: string;
}

/** The passages that say something, and how it is cited. */
export default function Proof({ claim, dataset }: ProofProps) {
  return (
    <>
      <Passages evidence={claim.evidence} claim={claim.id} />
      <CiteBox claim={claim} dataset={dataset} />
    </>
  );
}
