import { Name } from '../shell/name.js';
import { predicateWords } from '../words/vocabulary.js';
import { words } from '../words/words.js';
import { dateOrValue, type Named, propertyName, type SaidClaim } from './claim-words.js';
import { EntityLink } from './entity-link.js';
import { sentenceParts } from './sentence.js';

interface Props {
  claim: SaidClaim;
  /** Whether names lead to what they name; not within a link. */
  linked?: boolean;
}

/** A fact, or a value that sources state, as a sentence with each name in its own language and direction. */
export function ClaimSentence({ claim, linked = false }: Props) {
  const nameOf = (named: Named) =>
    linked ? <EntityLink key={named.id} entity={named} /> : <Name key={named.id} name={named.name} />;
  if (claim.__typename === 'Fact') {
    const parts = sentenceParts(predicateWords(claim.predicate).sentence, ['subject', 'object']);
    return <>{parts.map(({ name, text }) => (name === undefined ? text : nameOf(claim[name])))}</>;
  }
  const parts = sentenceParts(words.value.evidence.claim.sentence, ['entity', 'property', 'value']);
  return (
    <>
      {parts.map(({ name, text }) => {
        if (name === 'entity') return nameOf(claim.entity);
        if (name === 'property') return propertyName(claim.property);
        return name === 'value' ? <bdi key={name}>{dateOrValue(claim)}</bdi> : text;
      })}
    </>
  );
}
