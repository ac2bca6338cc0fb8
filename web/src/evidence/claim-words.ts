import { confidenceName, predicateWords } from '../words/vocabulary.js';
import { language, number, words } from '../words/words.js';
import type { PanelAttribute, PanelClaim, PanelFact } from './queries.js';
import { plainSentence } from './sentence.js';
import { valueWords } from './value-words.js';

/** The sentence of a claim as plain text. */
export function sentenceOf(claim: PanelClaim): string {
  if (claim.__typename === 'Fact') {
    const { subject, object } = claim;
    return `${plainSentence(predicateWords(claim.predicate).sentence, {
      subject: subject.name.text,
      object: object.name.text,
    })}.`;
  }
  const { claim: said, properties } = words.value.evidence;
  return `${plainSentence(said.sentence, {
    entity: claim.entity.name.text,
    property: properties[claim.property] ?? claim.property,
    value: dateOrValue(claim),
  })}.`;
}

/** When it was so; of a meeting, the day of the meeting. */
export function whenWords(claim: PanelClaim): string {
  const event = claim.__typename === 'Fact' && 'date' in claim.object ? claim.object.date : undefined;
  return claim.valid?.display ?? event?.display ?? words.value.vocabulary.notStated;
}

/** Whether the reader is told when it was so: not of what is only known to have been so at a day. */
export function isDated(claim: PanelClaim): boolean {
  return claim.valid !== null || claim.__typename !== 'Fact' || claim.properties['asOf'] === undefined;
}

/** How sure it is, in words and per cent. */
export function confidenceWords({ confidence }: PanelClaim): string {
  return `${confidenceName(confidence)} (${number(confidence, { style: 'percent' })})`;
}

/** The day of a moment that the service gives. */
export function dayOf(moment: string): string {
  const locale = language.value === 'en' ? 'en-GB' : language.value;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(moment));
}

/** What a citation says of a claim beside its sentence. */
export function remarksOf(claim: PanelClaim): string[] {
  const { evidence, vocabulary } = words.value;
  const when = whenWords(claim);
  return [
    ...(claim.__typename === 'Fact' ? propertyRemarks(claim) : []),
    ...(when === vocabulary.notStated ? [] : [`${evidence.claim.when}: ${when}.`]),
    ...(claim.polarity === 'DENIED' ? [evidence.claim.denied] : []),
    ...(claim.implicit ? [vocabulary.implicit] : []),
    `${evidence.claim.confidence}: ${confidenceWords(claim)}.`,
  ];
}

/** A value in words: as the date that the service writes, where it is one. */
export function dateOrValue(value: Pick<PanelAttribute, 'property' | 'value' | 'date'>): string {
  const writer = { ...words.value, language: language.value };
  return value.date?.display ?? valueWords(value.property, value.value, writer).join(', ');
}

/** Without these a sentence may say too much or too little: in what role, how and for whom, since when known. */
const TELLING = ['title', 'role', 'presence', 'onBehalfOf', 'asOf'];

function propertyRemarks({ properties, references }: PanelFact): string[] {
  const writer = { ...words.value, language: language.value };
  return TELLING.filter((name) => properties[name] !== undefined).map((name) => {
    const named = references
      .filter(({ property }) => property === name)
      .map(({ entity }) => entity.name.text);
    const values = named.length > 0 ? named : valueWords(name, properties[name], writer);
    return `${words.value.evidence.properties[name] ?? name}: ${values.join(', ')}.`;
  });
}
