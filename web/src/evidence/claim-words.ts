import type { Words } from '../scene/scene.js';
import { confidenceName, predicateWords } from '../words/vocabulary.js';
import { fill, language, number, words } from '../words/words.js';
import type { PanelClaim, PanelFact } from './queries.js';
import { plainSentence } from './sentence.js';
import { valueWords } from './value-words.js';

/** What a sentence names. */
export interface Named {
  id: string;
  kind: string;
  name: Words;
}

/** What a sentence needs of a value that sources state. */
export interface SaidValue {
  __typename: 'Attribute';
  property: string;
  value: unknown;
  date: { display: string } | null;
  entity: Named;
}

/** What a sentence needs of a fact or a value. */
export type SaidClaim = { __typename: 'Fact'; predicate: string; subject: Named; object: Named } | SaidValue;

/** A claim as plain text, without a full stop. */
export function sentenceOf(claim: SaidClaim): string {
  if (claim.__typename === 'Fact') {
    const { subject, object } = claim;
    return plainSentence(predicateWords(claim.predicate).sentence, {
      subject: subject.name.text,
      object: object.name.text,
    });
  }
  return plainSentence(words.value.evidence.claim.sentence, {
    entity: claim.entity.name.text,
    property: propertyName(claim.property),
    value: dateOrValue(claim),
  });
}

/** The name of a property in words; as the ontology names it where there are none. */
export function propertyName(property: string): string {
  return words.value.evidence.properties[property] ?? property;
}

/** A value in words: as the date that the service writes, where it is one. */
export function dateOrValue(claim: Pick<SaidValue, 'property' | 'value' | 'date'>): string {
  return claim.date?.display ?? listed(claim.property, claim.value);
}

function listed(property: string, value: unknown): string {
  return inOne(valueWords(property, value, { ...words.value, language: language.value }));
}

const inOne = (values: readonly string[]) => new Intl.ListFormat(language.value).format(values);

/** When it was so; of a meeting, the day of the meeting. */
export function whenWords(claim: PanelClaim): string {
  const event = claim.__typename === 'Fact' && 'date' in claim.object ? claim.object.date : undefined;
  return claim.valid?.display ?? event?.display ?? words.value.vocabulary.notStated;
}

/** Whether the reader is told when it was so: not of a mere value, nor of what is known of one day only. */
export function isDated(claim: PanelClaim): boolean {
  return claim.valid !== null || (claim.__typename === 'Fact' && claim.properties['asOf'] === undefined);
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
    ...(when === vocabulary.notStated ? [] : [remark(evidence.claim.when, when)]),
    ...(claim.polarity === 'DENIED' ? [evidence.claim.denied] : []),
    ...(claim.implicit ? [vocabulary.implicit] : []),
    remark(evidence.claim.confidence, confidenceWords(claim)),
  ];
}

/** A name and what it is of, as a line of a citation. */
export function remark(name: string, value: string): string {
  return fill(words.value.evidence.cite.remark, { name, value });
}

/** Without these a sentence may say too much or too little: in what role, how and for whom, since when known. */
const TELLING = ['title', 'role', 'presence', 'onBehalfOf', 'asOf'];

function propertyRemarks({ properties, references }: PanelFact): string[] {
  return TELLING.filter((name) => properties[name] !== undefined).map((name) => {
    const named = references
      .filter(({ property }) => property === name)
      .map(({ entity }) => entity.name.text);
    return remark(propertyName(name), named.length > 0 ? inOne(named) : listed(name, properties[name]));
  });
}
