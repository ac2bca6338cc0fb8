import { dateOrValue } from '../evidence/claim-words.js';
import { plainSentence, sentenceParts } from '../evidence/sentence.js';
import { Name } from '../shell/name.js';
import { predicateWords } from '../words/vocabulary.js';
import { words } from '../words/words.js';
import type { SourceClaim } from './queries.js';

/** What a source states, as a sentence without links of its own. */
export function ClaimLine({ claim }: { claim: SourceClaim }) {
  if (claim.__typename === 'Fact') {
    const parts = sentenceParts(predicateWords(claim.predicate).sentence, ['subject', 'object']);
    return (
      <>
        {parts.map(({ name, text }) =>
          name === undefined ? text : <Name key={name} name={claim[name].name} />,
        )}
      </>
    );
  }
  const { evidence } = words.value;
  return (
    <>
      {sentenceParts(evidence.claim.sentence, ['entity', 'property', 'value']).map(({ name, text }) => {
        if (name === 'entity') return <Name key={name} name={claim.entity.name} />;
        if (name === 'property') return evidence.properties[claim.property] ?? claim.property;
        return name === 'value' ? <bdi key={name}>{dateOrValue(claim)}</bdi> : text;
      })}
    </>
  );
}

/** The same as plain text. */
export function claimText(claim: SourceClaim): string {
  if (claim.__typename === 'Fact') {
    return plainSentence(predicateWords(claim.predicate).sentence, {
      subject: claim.subject.name.text,
      object: claim.object.name.text,
    });
  }
  const { evidence } = words.value;
  return plainSentence(evidence.claim.sentence, {
    entity: claim.entity.name.text,
    property: evidence.properties[claim.property] ?? claim.property,
    value: dateOrValue(claim),
  });
}
