import { z } from 'zod';
import { kindName } from '../graphql/enums.js';
import { PREDICATES } from '../model/ontology.js';
import type { Citations } from './citations.js';
import type { RawFact } from './fragments.js';
import { type DateOut, dateShape, type EntityOut, entityShape, factShape } from './shapes.js';
import { type Numbered, named } from './wording.js';

/** How many facts a side of a meeting brings along. */
const MOST_FACTS = 2;

/** `MeetingParts` of a shared event; needs `FACTS`. */
export const MEETING = `fragment MeetingParts on SharedEvent {
  basis size { display }
  event { ...EntityParts type status mode date { ...DateParts } }
  own { ...SideParts } other { ...SideParts }
}
fragment SideParts on Participation {
  participant { ...EntityParts } role presence
  onBehalfOf { ...EntityParts } delegates { ...EntityParts } facts { ...FactParts }
}`;

interface RawSide {
  participant: EntityOut;
  role: string;
  presence: string;
  onBehalfOf: EntityOut[];
  delegates: EntityOut[];
  facts: RawFact[];
}

interface RawEvent extends EntityOut {
  type: string | null;
  status: string;
  mode: string | null;
  date: DateOut | null;
}

export interface RawMeeting {
  basis: string;
  size: { display: string } | null;
  event: RawEvent;
  own: RawSide;
  other: RawSide;
}

const sideShape = z.object({
  participant: entityShape,
  role: z.string(),
  presence: z.string(),
  onBehalfOf: z.array(entityShape),
  delegates: z.array(entityShape),
  facts: z.array(factShape).describe('What says so, with its evidence.'),
});

export const meetingShape = z.object({
  event: z.object({
    ...entityShape.shape,
    type: z.string().nullable(),
    status: z.string(),
    mode: z.string().nullable(),
    date: dateShape.nullable().describe('Null: not stated.'),
  }),
  basis: z.string().describe('How sure it is that both were there.'),
  size: z.string().nullable().describe('How many people were there, in words; null: not stated.'),
  own: sideShape,
  other: sideShape,
});

export type MeetingOut = z.output<typeof meetingShape>;

export function meetingOf({ size, own, other, ...raw }: RawMeeting, citations: Citations): MeetingOut {
  const side = ({ facts, ...rest }: RawSide) => ({
    ...rest,
    facts: facts.slice(0, MOST_FACTS).map((fact) => citations.fact(fact)),
  });
  return { ...raw, size: size?.display ?? null, own: side(own), other: side(other) };
}

const PARTICIPANTS = PREDICATES.PARTICIPATED_IN.domain.map(kindName);

/** Whether an entity of this kind can be at a meeting. */
export const canMeet = ({ kind }: EntityOut): boolean => PARTICIPANTS.includes(kind);

/** What a basis means, as a clause. */
const BASES: Readonly<Record<string, string>> = {
  DIRECT: 'both were there themselves, on site or online',
  THROUGH_DELEGATES: 'one or both were there through others, or as host or organiser',
  INFERRED: 'the presence of one or both is inferred, collective or not stated',
  SAME_SERIES: 'both were part of one series of events; whether in one sitting is not known',
};

export const basisInWords = (basis: string): string => BASES[basis] ?? basis;

export function meetingLines({ event, basis, size, own, other }: MeetingOut, numbered: Numbered): string[] {
  const about = [event.date?.display ?? 'date not stated', event.mode, size].filter((part) => part !== null);
  return [
    `  ${named(event)}; ${about.join('; ')}; ${basisInWords(basis)}`,
    ...[own, other].flatMap((side) => side.facts.flatMap((fact) => numbered.factLines(fact, '    '))),
  ];
}
