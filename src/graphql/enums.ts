import { registerEnumType } from 'type-graphql';
import { CAVEATS } from '../graph/caveats.js';
import { KINDS, PREDICATES } from '../model/ontology.js';

/** The values of an enum: under its name in the schema, what it stands for within and what it means. */
type Values = Readonly<Record<string, readonly [value: string, description: string]>>;

const known = new Map<object, ReadonlySet<string>>();

function enumeration(name: string, description: string, values: Values): Record<string, string> {
  const entries = Object.entries(values);
  const object = Object.fromEntries(entries.map(([key, [value]]) => [key, value]));
  const valuesConfig = Object.fromEntries(entries.map(([key, [, about]]) => [key, { description: about }]));
  registerEnumType(object, { name, description, valuesConfig });
  known.set(object, new Set(entries.map(([, [value]]) => value)));
  return object;
}

/** The value, where it is one of the enum's, else the other one: data may know words that the schema does not. */
export function enumValue(of: object, value: unknown, otherwise: string | null): string | null {
  return typeof value === 'string' && known.get(of)?.has(value) ? value : otherwise;
}

const upperSnake = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

export const EntityKind = enumeration(
  'EntityKind',
  'The kinds of entities; each is an object type of its own.',
  Object.fromEntries(
    Object.entries(KINDS).map(([kind, entry]) => [upperSnake(kind), [kind, entry.description]]),
  ),
);

/** The name of a kind in the schema: CITY for City. */
export const kindName = upperSnake;

export const Predicate = enumeration(
  'Predicate',
  'What a fact says of its subject and its object.',
  Object.fromEntries(Object.entries(PREDICATES).map(([name, entry]) => [name, [name, entry.description]])),
);

export const Direction = enumeration('Direction', 'Which end of a fact an entity is.', {
  OUT: ['OUT', 'The entity is the subject.'],
  IN: ['IN', 'The entity is the object.'],
  BOTH: ['BOTH', 'The entity is the subject or the object.'],
});

export const Certainty = enumeration('Certainty', 'How sure it must be that something falls in a time.', {
  POSSIBLY: ['POSSIBLY', 'Some of the days on which it may have been are in the time.'],
  CERTAINLY: [
    'CERTAINLY',
    'All days on which it may have been are in the time, and its date is not uncertain.',
  ],
});

export const Polarity = enumeration(
  'Polarity',
  'Whether a source says that something was so or that it was not.',
  {
    ASSERTED: ['asserted', 'It was so.'],
    DENIED: ['denied', 'It was not so; such a fact is listed, but nothing is concluded from it.'],
  },
);

export const NameOrigin = enumeration('NameOrigin', 'Where a name comes from.', {
  ASSERTED: ['asserted', 'The words stand in a source.'],
  EXTERNAL: ['external', 'Looked up elsewhere; good for finding, but evidence of nothing.'],
  EDITORIAL: ['editorial', 'The words of an editor, for what has no name of its own.'],
  DERIVED: ['derived', 'Made by software, such as a romanisation.'],
});

export const TextDirection = enumeration('TextDirection', 'The direction that a text is read in.', {
  LTR: ['LTR', 'Left to right.'],
  RTL: ['RTL', 'Right to left, as Arabic and Hebrew.'],
});

export const Comparator = enumeration('Comparator', 'How a number that a source gives is meant.', {
  EQ: ['eq', 'Exactly so many.'],
  GT: ['gt', 'More than that.'],
  LT: ['lt', 'Fewer than that.'],
  APPROX_BELOW: ['approx_below', 'Nearly so many.'],
});

export const EventStatus = enumeration('EventStatus', 'Whether an event took place.', {
  HELD: ['held', 'It took place.'],
  PLANNED: ['planned', 'It was planned; nothing says that it took place.'],
  CANCELLED: ['cancelled', 'It was called off.'],
  POSTPONED: ['postponed', 'It was put off.'],
  UNKNOWN: ['unknown', 'Nothing is stated.'],
});

export const SisterCityStatus = enumeration('SisterCityStatus', 'How a partnership of cities stands.', {
  ACTIVE: ['active', 'It is lived.'],
  DORMANT: ['dormant', 'Little or nothing happens.'],
  SUSPENDED: ['suspended', 'It rests by decision.'],
  ENDED: ['ended', 'It was ended.'],
  UNKNOWN: ['unknown', 'Nothing is stated.'],
});

export const ParticipationRole = enumeration('ParticipationRole', 'As what somebody was at an event.', {
  CHAIR: ['chair', 'Led the meeting.'],
  HEAD_OF_DELEGATION: ['head_of_delegation', 'Led one of the delegations.'],
  SIGNATORY: ['signatory', 'Signed what was agreed.'],
  SPEAKER: ['speaker', 'Gave a talk or a statement.'],
  HOST_SIDE_EXPERT: ['host_side_expert', 'Was an expert on the side of the host.'],
  SUB_VENUE_HOST: ['sub_venue_host', 'Received the participants at a connected venue.'],
  HOST: ['host', 'Received the participants.'],
  ORGANIZER: ['organizer', 'Arranged the event.'],
  REPRESENTATIVE: ['representative', 'Stood for somebody else.'],
  GUEST: ['guest', 'Was a guest.'],
  ATTENDEE: ['attendee', 'Was there; more is not stated.'],
  PARTICIPANT: ['participant', 'Took part; more is not stated.'],
  NOT_STATED: ['not_stated', 'Nothing is stated.'],
});

export const Presence = enumeration('Presence', 'In what way somebody was at an event.', {
  DIRECT: ['direct', 'In person, on site or online.'],
  VIA_DELEGATES: ['via_delegates', 'Through delegates.'],
  VIA_REPRESENTATIVES: ['via_representatives', 'Through representatives.'],
  VIA_SECTION: ['via_section', 'Through one of its sections.'],
  COLLECTIVE: ['collective', 'As one of many whom the source names together.'],
  INFERRED: ['inferred', 'A reader infers it.'],
  NOT_STATED: ['not_stated', 'Nothing is stated, as of most hosts and organisers.'],
});

export const EncounterBasis = enumeration(
  'EncounterBasis',
  'How sure it is that two were together at a meeting.',
  {
    DIRECT: ['DIRECT', 'Both were there themselves, on site or online.'],
    THROUGH_DELEGATES: ['THROUGH_DELEGATES', 'One or both through others, or as host or organiser.'],
    INFERRED: ['INFERRED', 'The presence of one or both is inferred, collective or not stated.'],
    SAME_SERIES: ['SAME_SERIES', 'Both were part of one series; whether in one sitting is not known.'],
  },
);

export const IdentityDecision = enumeration('IdentityDecision', 'What an editor decided on two entities.', {
  SAME: ['SAME', 'They are one.'],
  DIFFERENT: ['DIFFERENT', 'They are two.'],
  UNSURE: ['UNSURE', 'Nobody has decided.'],
});

const CAVEAT_MEANINGS: Readonly<Record<string, string>> = {
  REPRESENTATION: 'Somebody stood for somebody else, or was there only through others.',
  DIFFERENT_MEETINGS: 'The chain runs through more than one meeting.',
  INFERRED_STEP: 'A step, or a presence on the way, is inferred.',
  SERIES_ONLY: 'A step is a whole series of events, not one sitting.',
  STANDING_RELATION: 'A step is a relation that is no meeting, such as an office or a partnership.',
  POSSIBLY_SAME: 'A step rests on two entities that may be one, or one part of the other.',
  NOT_HELD: 'A meeting on the way is not known to have taken place.',
};

export const CaveatCode = enumeration(
  'CaveatCode',
  'What a chain of facts does not say.',
  Object.fromEntries(CAVEATS.map((code) => [code, [code, CAVEAT_MEANINGS[code] ?? code]])),
);

export const ExportFormat = enumeration('ExportFormat', 'A format for other programs to read.', {
  JSONL: ['jsonl', 'The interchange format of this service, one record a line.'],
  JSON: ['json', 'One object with nodes, attributes and edges, with all evidence.'],
  CSV: ['csv', 'A zip of tables of nodes, edges and evidence.'],
  GRAPHML: ['graphml', 'GraphML, for networkx, igraph, yEd and Gephi.'],
  GEXF: ['gexf', 'GEXF with time, for Gephi.'],
});

export const NetworkMeasure = enumeration('NetworkMeasure', 'What can be measured of a network.', {
  DENSITY: ['density', 'Which part of all possible pairs is joined.'],
  DEGREE: ['degree', 'With how many others each entity is joined.'],
  BETWEENNESS: ['betweenness', 'On which part of the shortest chains of others each entity lies; dear.'],
  ASSORTATIVITY: ['assortativity', 'Whether the well joined are joined with the well joined.'],
  CLUSTERING: ['clustering', 'How far those who are joined with one are joined with each other.'],
  COMPONENTS: ['components', 'The parts between which there is no way.'],
  COMMUNITIES: ['communities', 'Groups that are denser within than between.'],
});

export const NodeMeasure = enumeration('NodeMeasure', 'A measure by which entities can be ranked.', {
  DEGREE: ['degree', 'The number of others that it is joined with.'],
  BETWEENNESS: ['betweenness', 'The part of the shortest chains of others on which it lies.'],
  CLUSTERING: ['clustering', 'The part of the pairs of its neighbours that are joined.'],
});

export const Reciprocity = enumeration('Reciprocity', 'Whether both cities of a partnership state it.', {
  BOTH: ['BOTH', 'Both cities state it.'],
  ONE: ['ONE', 'One of the cities states it; of the other that is not known.'],
  NOT_STATED: ['NOT_STATED', 'No source says which of them states it.'],
});

export const PartnershipActivity = enumeration(
  'PartnershipActivity',
  'Whether two cities have been at a meeting together since a day.',
  {
    ACTIVE: ['ACTIVE', 'They have, or may have where POSSIBLY is enough.'],
    DORMANT: ['DORMANT', 'They have met, and all their meetings were surely before.'],
    UNKNOWN: ['UNKNOWN', 'No shared meeting is known, or one that may have been on either side of the day.'],
  },
);
