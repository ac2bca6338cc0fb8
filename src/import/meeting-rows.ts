import type { Name } from '../model/records.js';
import type { Columns, Field } from './columns.js';
import type { TableRow } from './csv-table.js';
import type { Meeting, Omission, Participant } from './meeting.js';
import { countryIn, dateOf, itemsIn, noDate, several, severalIn } from './meeting-cells.js';
import { slug } from './slug.js';

/** How the rows of one kind of table tell of meetings. */
export interface MeetingLayout {
  fields: readonly Field[];
  required: readonly (readonly string[])[];
  /** What the ids of all facts begin with that a row may bring; undefined where it does not say of which event. */
  about(row: TableRow, columns: Columns): string | undefined;
  /** What a row tells, or why it cannot be taken. */
  read(row: TableRow, columns: Columns, dataset: string): Meeting | Omission;
}

/** Whether a row was taken. */
export const isMeeting = (told: Meeting | Omission): told is Meeting => 'event' in told;

/** A name within the dataset from a number in a row. */
const numbered = (what: string, field: string) => (row: TableRow, columns: Columns) => {
  const number = columns.cell(row, field);
  return number === '' ? undefined : `${what}/${number}`;
};

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
  about: numbered('trip', 'trip_id'),
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
      ...(remarks === '' ? {} : { description: { en: remarks } }),
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
  about: numbered('encounter', 'trip_id'),
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
  about: numbered('visit', 'visit_id'),
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
      ...(description === '' ? {} : { description: { en: description } }),
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

/** How sure it is that a counterpart is the person meant, whose country was only assumed. */
const ASSUMED = 0.7;

const english = (text: string) => ({ text, lang: 'en', origin: 'editorial' }) as const;

function official(dataset: string, id: string, name: string): Participant {
  const own = `${dataset}/person/${slug(id)}`;
  return { id: own, names: [own], name: { text: name, lang: 'en', origin: 'external' }, role: 'participant' };
}

/** A person known by nothing but office, name and country: the same three are taken for one person of the dataset. */
function counterpart(
  dataset: string,
  role: string,
  name: string,
  affiliation: string,
): Participant & { name: Name } {
  const id = `${dataset}/person/${[role, name, affiliation].map(slug).filter(Boolean).join('/')}`;
  const description = [role, affiliation].filter(Boolean).join(', ');
  return {
    ...{ id, names: [id], name: { text: name, lang: 'en', origin: 'external' }, role: 'participant' },
    ...(description === '' ? {} : { description }),
  };
}
