import { type PredicatesWords, type PredicateWords, put } from '../predicate-words.js';

/** English verbs stand between subject and object, and serve as labels as they are. */
const verb = (label: string, inverse: string, back: string): PredicateWords =>
  put(`{subject} ${label} {object}`, inverse, label, back);

export const predicates: PredicatesWords = {
  PARTICIPATED_IN: verb('took part in', '{object} was attended by {subject}', 'participants'),
  HOSTED: verb('hosted', '{object} was hosted by {subject}', 'hosts'),
  ORGANIZED: verb('organised', '{object} was organised by {subject}', 'organisers'),
  HAS_VENUE: verb('was held at', '{object} was the venue of {subject}', 'events held here'),
  REPRESENTED: verb('spoke for', '{object} was represented by {subject}', 'represented by'),
  INVITED: verb('invited', '{object} was invited by {subject}', 'invited by'),
  SELECTED: verb('selected', '{object} was selected by {subject}', 'selected by'),
  SENT_DELEGATION_TO: verb(
    'sent a delegation to',
    '{object} was sent a delegation by {subject}',
    'delegations sent by',
  ),
  DELEGATE_TO: verb('was a delegate to', '{object} was assigned {subject} as a delegate', 'delegates'),
  VIEWED: verb('watched', '{object} was watched by {subject}', 'viewers'),
  DISCUSSED_TOPIC: verb('discussed', '{object} was discussed by {subject}', 'discussed by'),
  ANSWERED_QUESTIONS_OF: verb(
    'answered questions of',
    '{object} had questions answered by {subject}',
    'questions answered by',
  ),
  DECIDED_BY: verb('was decided by', '{object} decided on {subject}', 'decided on'),
  INVOLVED_IN: verb('was involved in', '{object} involved {subject}', 'parties'),
  SENT_LETTER_TO: verb('sent a letter to', '{object} was sent a letter by {subject}', 'letters from'),
  SISTER_CITY_OF: verb('is a sister city of', '{object} is a sister city of {subject}', 'sister cities'),
  MEMBER_OF: verb('is a member of', '{object} has {subject} as a member', 'members'),
  ELECTED_TO: verb('was elected to', '{object} had {subject} elected to it', 'elected members'),
  HOLDS_POSITION: verb('holds a position at', '{object} has {subject} in a position', 'office holders'),
  LED: verb('led', '{object} was led by {subject}', 'led by'),
  PART_OF: verb('is part of', '{object} has {subject} as a part', 'parts'),
  LOCATED_IN: verb('is located in', '{object} is where {subject} is located', 'located here'),
  GOVERNS: verb('governs', '{object} is governed by {subject}', 'governed by'),
  COOPERATED_WITH: verb('cooperated with', '{object} cooperated with {subject}', 'cooperated with'),
  EXCHANGED_VISITS_WITH: verb(
    'exchanged visits with',
    '{object} exchanged visits with {subject}',
    'exchanged visits with',
  ),
  INCLUDES: verb('includes', '{object} is included in {subject}', 'groups it is in'),
  WORKED_ON: verb('worked on', '{object} was worked on by {subject}', 'worked on by'),
  POSSIBLY_SAME_AS: verb(
    'may be the same as',
    '{object} may be the same as {subject}',
    'possibly the same as',
  ),
  POSSIBLY_PART_OF: verb('may be part of', '{object} may include {subject}', 'possible parts'),
  ABOUT: verb('is about', '{object} is the subject of {subject}', 'sources and works about it'),
  AUTHORED: verb('wrote', '{object} was written by {subject}', 'written by'),
  CREDITED_TO: verb('is credited to', '{object} is credited in {subject}', 'credited in'),
  ESTABLISHED: verb('established', '{object} was established by {subject}', 'established by'),
  IMPLEMENTED_MEASURE: verb('carried out', '{object} was carried out by {subject}', 'carried out by'),
  MADE_STATEMENT: verb('stated', '{object} was stated by {subject}', 'stated by'),
  PRAISED: verb('praised', '{object} was praised by {subject}', 'praised by'),
  PROVIDED: verb('provided', '{object} was provided by {subject}', 'provided by'),
  PROVIDED_AID_TO: verb('gave aid to', '{object} was given aid by {subject}', 'aid from'),
  PUBLISHED_BY: verb('was published by', '{object} published {subject}', 'publications'),
  SHARED_MEASURE: verb('presented the measure', '{object} was presented by {subject}', 'presented by'),
  SHARED_WITH: verb(
    'shared knowledge with',
    '{object} was given knowledge by {subject}',
    'knowledge shared by',
  ),
};
