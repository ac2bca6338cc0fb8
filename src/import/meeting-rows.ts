import { PREDICATES } from '../model/ontology.js';
import { propertyProblem } from '../model/property-values.js';
import type { Columns, Field } from './columns.js';
import { isCode, noCode } from './countries.js';
import type { TableRow } from './csv-table.js';
import { dateIn, WRITE_DATES } from './dates.js';
import type { Meeting, Omission, Participant } from './meeting.js';
import { ownSlug, slug } from './slug.js';

/** How the rows of one kind of table tell of meetings. */
export interface MeetingLayout {
  fields: readonly Field[];
  required: readonly (readonly string[])[];
  /** What a row tells, or why it cannot be taken. */
  read(row: TableRow, columns: Columns, dataset: string): Meeting | Omission;
}

/** Whether a row was taken. */
export const isMeeting = (told: Meeting | Omission): told is Meeting => 'event' in told;

const asTheyAre = (names: readonly (readonly [name: string, what: string])[]): Field[] =>
  names.map(([name, what]) => ({ name, what, headers: [name] }));

/** Journeys of officials: each is a visit in which the official took part. */
export const TRIPS: MeetingLayout = {
  fields: asTheyAre([
    ['trip_id', 'number of the journey'],
    ['person_id', 'id of the official'],
    ['person', 'name of the official'],
    ['role', 'office'],
    ['date_start', 'first day'],
    ['date_end', 'last day'],
    ['country', 'where to, in English'],
    ['country_iso2', 'its two letters of ISO 3166-1'],
    ['locale', 'places, in words'],
    ['remarks', 'what is told of it'],
    ['city_qids', 'items of the cities, with semicolons between'],
  ]),
  required: [['trip_id'], ['person_id'], ['person'], ['date_start']],
  read(row, columns, dataset) {
    const cell = (field: string) => columns.cell(row, field);
    const [key, person, role] = [cell('trip_id'), cell('person'), cell('role')];
    if (key === '' || person === '') return { reason: 'no number or no name of the official' };
    const date = dateOf(cell('date_start'), cell('date_end'), 'through');
    if (date === undefined) return noDate(cell('date_start'), cell('date_end'));
    const remarks = cell('remarks');
    const where = [cell('locale'), cell('country')].filter((one) => one !== '').join(', ');
    return {
      ...{ row, key, event: `${dataset}/trip/${key}`, type: 'visit', date },
      name: english(`${[person, role].filter(Boolean).join(', ')}, in ${where}`),
      ...(remarks === '' ? {} : { description: remarks }),
      participants: [official(dataset, cell('person_id'), person)],
      cities: itemsIn(cell('city_qids')),
      countries: [countryIn(cell('country_iso2'), cell('country'))],
    };
  },
};

/** Whom officials met on their journeys: each row is a meeting of two. */
export const ENCOUNTERS: MeetingLayout = {
  fields: asTheyAre([
    ['trip_id', 'number of the journey'],
    ['person_id', 'id of the official'],
    ['person', 'name of the official'],
    ['role', 'office'],
    ['date_start', 'first day of the journey'],
    ['date_end', 'its last day'],
    ['met_role', 'office of the other'],
    ['met_name', 'name of the other'],
    ['met_affiliation', 'country or body of the other'],
    ['affiliation_basis', '"stated" or "host-country-assumed"'],
    ['country', 'where, in English'],
    ['country_iso2', 'its two letters of ISO 3166-1'],
    ['locale', 'places, in words'],
    ['city_qids', 'items of the cities, with semicolons between'],
  ]),
  required: [['trip_id'], ['person_id'], ['person'], ['met_name'], ['date_start']],
  read(row, columns, dataset) {
    const cell = (field: string) => columns.cell(row, field);
    const [trip, person, name] = [cell('trip_id'), cell('person'), cell('met_name')];
    if (trip === '' || person === '' || name === '')
      return { reason: 'no number, or one of the two has no name' };
    if (severalIn(name)) return several(name);
    const date = dateOf(cell('date_start'), cell('date_end'), 'within');
    if (date === undefined) return noDate(cell('date_start'), cell('date_end'));
    const [role, affiliation] = [cell('met_role'), cell('met_affiliation')];
    const assumed = cell('affiliation_basis') !== 'stated';
    const other = counterpart(dataset, role, name, affiliation);
    const host = countryIn(cell('country_iso2'), cell('country'));
    const cities = itemsIn(cell('city_qids'));
    return {
      ...{ row, key: `${trip}|${slug(other.name.text)}`, type: 'meeting', date },
      event: `${dataset}/encounter/${trip}/${other.id.slice(`${dataset}/person/`.length)}`,
      name: english(`${person} meets ${[role, name].filter(Boolean).join(' ')}`),
      participants: [
        official(dataset, cell('person_id'), person),
        {
          ...other,
          ...(assumed ? { confidence: ASSUMED } : {}),
          ...(affiliation === cell('country') ? { represents: { country: host, assumed } } : {}),
        },
      ],
      // Of several cities of a journey it is not known in which the two met.
      cities: cities.length === 1 ? cities : [],
      countries: [host],
      partOf: `${dataset}/trip/${trip}`,
    };
  },
};

/** Visits of foreign leaders to one country: each is a visit in which the visitor took part. */
export const VISITS: MeetingLayout = {
  fields: asTheyAre([
    ['visit_id', 'number of the visit'],
    ['date_start', 'first day'],
    ['date_end', 'last day'],
    ['visitor', 'office and name of the visitor'],
    ['visitor_role', 'office'],
    ['visitor_name', 'name'],
    ['from_country', 'where from, in English'],
    ['from_iso2', 'its two letters of ISO 3166-1'],
    ['description', 'what is told of it'],
  ]),
  required: [['visit_id'], ['visitor_name'], ['date_start']],
  read(row, columns, dataset) {
    const cell = (field: string) => columns.cell(row, field);
    const [key, name, role] = [cell('visit_id'), cell('visitor_name'), cell('visitor_role')];
    if (key === '' || name === '') return { reason: 'no number or no name of the visitor' };
    if (severalIn(name)) return several(cell('visitor') || name);
    const date = dateOf(cell('date_start'), cell('date_end'), 'through');
    if (date === undefined) return noDate(cell('date_start'), cell('date_end'));
    const [from, description] = [cell('from_country'), cell('description')];
    const country = countryIn(cell('from_iso2'), from);
    return {
      ...{ row, key, event: `${dataset}/visit/${key}`, type: 'visit', date },
      name: english(`${[role, name].filter(Boolean).join(' ')} of ${from}, in the United States`),
      ...(description === '' ? {} : { description }),
      participants: [
        {
          ...counterpart(dataset, role, name, from),
          role: 'guest',
          ...(from === '' ? {} : { represents: { country, assumed: false } }),
        },
      ],
      cities: [],
      countries: [countryIn('US', 'United States')],
    };
  },
};

/** Any other table: a row says that somebody was at an event. */
export const ANY_MEETINGS: MeetingLayout = {
  fields: [
    {
      name: 'event',
      what: 'id or name of the event within the dataset',
      headers: ['event', 'event_id', 'meeting'],
    },
    { name: 'name', what: 'name of the event, where "event" is a number', headers: ['event_name', 'title'] },
    { name: 'type', what: 'meeting (default), conference, visit …', headers: ['type', 'event_type'] },
    { name: 'date', what: 'day or year, any EDTF date', headers: ['date', 'date_start', 'start_date'] },
    { name: 'until', what: 'last day', headers: ['date_end', 'end_date'] },
    { name: 'participant', what: 'name of a person', headers: ['participant', 'person', 'name'] },
    {
      name: 'participantId',
      what: 'id of the person within the dataset',
      headers: ['participant_id', 'person_id'],
    },
    { name: 'wikidata', what: 'item of the person', headers: ['person_qid', 'participant_qid'] },
    { name: 'role', what: 'chair, speaker, attendee, participant …', headers: ['role'] },
    {
      name: 'city',
      what: 'item of the city, Q64, or another id of it',
      headers: ['city', 'city_qid', 'city_qids'],
    },
    { name: 'country', what: 'name of the country', headers: ['country'] },
    { name: 'countryCode', what: 'its two letters of ISO 3166-1', headers: ['country_iso2', 'country_code'] },
    { name: 'description', what: 'what is told of it', headers: ['description', 'remarks'] },
  ],
  required: [['event'], ['participant', 'participantId', 'wikidata']],
  read(row, columns, dataset) {
    const cell = (field: string) => columns.cell(row, field);
    const [key, name, id, item] = [
      cell('event'),
      cell('participant'),
      cell('participantId'),
      cell('wikidata'),
    ];
    if (key === '') return { reason: 'no event' };
    const [registered] = itemsIn(item);
    if (name === '' && id === '' && registered === undefined) {
      return { reason: 'no participant', ...(item === '' ? {} : { what: item }) };
    }
    if (name !== '' && severalIn(name)) return several(name);
    const [from, until] = [cell('date'), cell('until')];
    const date = from === '' ? undefined : dateOf(from, until, 'through');
    if (from !== '' && date === undefined) return noDate(from, until);
    // Where the table has ids of people, a name is none of them.
    const unnumbered = id === '' && columns.has('participantId') ? 'named/' : '';
    const own = `${dataset}/person/${unnumbered}${ownSlug(id || name)}`;
    const names = [own, ...(registered === undefined ? [] : [registered])];
    const role = cell('role').toLowerCase().replaceAll(' ', '_');
    const description = cell('description');
    const [code, country] = [cell('countryCode'), cell('country')];
    const without: Omission[] = [];
    if (item !== '' && registered === undefined) {
      without.push({ reason: 'no item of Wikidata', what: item, remedy: 'Write it as in Q64.' });
    }
    if (code !== '' && !isCode(code)) without.push(noCode(code));
    const noRole =
      role === '' ? undefined : propertyProblem(PREDICATES.PARTICIPATED_IN.properties, 'role', role);
    if (noRole !== undefined)
      without.push({ reason: 'no role at a meeting', what: cell('role'), remedy: noRole.remedy });
    if (from === '' && until !== '') without.push({ reason: 'a last day without a first', what: until });
    return {
      ...{
        row,
        key,
        without,
        event: `${dataset}/event/${ownSlug(key)}`,
        type: cell('type') || 'meeting',
        date,
      },
      name: { text: cell('name') || key, origin: 'external' },
      ...(description === '' ? {} : { description }),
      participants: [
        {
          id: registered ?? own,
          names,
          name: { text: name || id || item, origin: 'external' },
          ...(role === '' || noRole !== undefined ? {} : { role }),
        },
      ],
      cities: cell('city')
        .split(/[;|,]/)
        .flatMap((one) => itemsIn(one.trim())[0] ?? (one.trim() || [])),
      countries: code === '' && country === '' ? [] : [countryIn(code, country)],
    };
  },
};

/** How sure it is that a counterpart is the person meant, whose country was only assumed. */
const ASSUMED = 0.7;

const english = (text: string) => ({ text, lang: 'en', origin: 'editorial' }) as const;

function official(dataset: string, id: string, name: string): Participant {
  const own = `${dataset}/person/${slug(id)}`;
  return { id: own, names: [own], name: { text: name, lang: 'en', origin: 'external' }, role: 'participant' };
}

/** A person known by nothing but office, name and country: the same three are taken for one person of the dataset. */
function counterpart(dataset: string, role: string, name: string, affiliation: string): Participant {
  const id = `${dataset}/person/${[role, name, affiliation].map(slug).filter(Boolean).join('/')}`;
  const description = [role, affiliation].filter(Boolean).join(', ');
  return {
    ...{ id, names: [id], name: { text: name, lang: 'en', origin: 'external' }, role: 'participant' },
    ...(description === '' ? {} : { description }),
  };
}

const countryIn = (code: string, name: string) => ({
  code,
  names: name === '' ? [] : [{ text: name, lang: 'en', origin: 'external' } as const],
});

/** The items in a cell, as ids of Wikidata. */
function itemsIn(text: string): string[] {
  return [...text.matchAll(/(?:^|[;,|\s:/])(Q[1-9]\d*)(?=$|[;,|\s])/gi)].map(
    ([, item]) => `wikidata:${item?.toUpperCase()}`,
  );
}

/**
 * A date from two days: all days `through` which something lasted, or a day `within` that is not known better.
 * Undefined where they are no dates.
 */
function dateOf(start: string, end: string, how: 'through' | 'within'): string | undefined {
  const first = dateIn(start);
  if (first === undefined || end === '') return first;
  const last = dateIn(end);
  if (last === first) return first;
  if (last === undefined || last < first) return undefined;
  return dateIn(how === 'through' ? `${first}/${last}` : `[${first}..${last}]`);
}

const noDate = (start: string, end: string): Omission => ({
  reason: 'no date',
  what: [start, end].filter(Boolean).join(' … '),
  remedy: WRITE_DATES,
});

/**
 * What stands between the names of several people: signs, also those of Arabic and Chinese; words of some languages
 * ("von und zu" is part of a name); and a Chinese "and" between two names of at least two characters. An Arabic "and"
 * that is written as one with the next word cannot be told from the first letter of a name.
 */
const BETWEEN_PEOPLE = [
  /[;&+/،؛、，；]/,
  /\s(?:and|und|sowie|et|و)\s(?<!\bvon und )/i,
  /^\p{Script=Han}{2,}[和与與及]\p{Script=Han}{2,}$/u,
  // "Jr." and "3rd" after a comma belong to a name.
  /,(?!\s*(?:Jr\b|Sr\b|[IVX]+\b|\d))/i,
];

/** Whether a cell names more than one person. */
function severalIn(name: string): boolean {
  return BETWEEN_PEOPLE.some((between) => between.test(name));
}

const several = (what: string): Omission => ({
  reason: 'several people in one cell',
  what,
  remedy: 'Write a row for each.',
});
