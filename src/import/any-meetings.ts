import { KINDS, PREDICATES } from '../model/ontology.js';
import { propertyProblem } from '../model/property-values.js';
import type { Columns } from './columns.js';
import { isCode, noCode } from './countries.js';
import type { TableRow } from './csv-table.js';
import type { Omission } from './meeting.js';
import { countryIn, dateOf, idsIn, itemsIn, noDate, several, severalIn } from './meeting-cells.js';
import type { MeetingLayout } from './meeting-rows.js';
import { personNumbered } from './numbered-people.js';
import { ownSlug } from './slug.js';

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
      what: 'where it was: item of the city, Q64, or another id of it',
      headers: ['city', 'city_qid', 'city_qids'],
    },
    {
      name: 'for',
      what: 'which cities, organisations or countries the person was there for: their items or other ids',
      headers: ['for', 'on_behalf_of', 'represents'],
    },
    { name: 'country', what: 'name of the country', headers: ['country'] },
    { name: 'countryCode', what: 'its two letters of ISO 3166-1', headers: ['country_iso2', 'country_code'] },
    { name: 'status', what: 'held, planned, cancelled or postponed', headers: ['status', 'event_status'] },
    {
      name: 'description',
      what: 'what is told of it, in no stated language',
      headers: ['description', 'remarks'],
    },
    {
      name: 'description.*',
      what: 'the same in a language, as in description.de',
      headers: ['description_*'],
    },
  ],
  required: [['event'], ['participant', 'participantId', 'wikidata']],
  about(row, columns) {
    const key = columns.cell(row, 'event');
    return key === '' ? undefined : `event/${ownSlug(key)}`;
  },
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
    if (name !== '' && (severalIn(name) || columns.hasLines(row, 'participant'))) return several(name);
    if (id === '' && registered === undefined && NOBODY.test(name))
      return { reason: 'no participant', what: name };
    const [from, until] = [cell('date'), cell('until')];
    const date = from === '' ? undefined : dateOf(from, until, 'through');
    if (from !== '' && date === undefined) return noDate(from, until);
    // Where the table has ids of people, a name is none of them.
    const unnumbered = columns.has('participantId') ? 'named/' : '';
    const number = id === '' ? undefined : personNumbered(dataset, id);
    // A name does not say which of its bearers is meant, where an item does.
    const person = number ?? registered ?? `${dataset}/person/${unnumbered}${ownSlug(name)}`;
    const role = cell('role').toLowerCase().replaceAll(' ', '_');
    const description = descriptionIn(row, columns);
    const status = cell('status').toLowerCase();
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
    const noStatus = status === '' ? undefined : propertyProblem(KINDS.Event.properties, 'status', status);
    if (noStatus !== undefined)
      without.push({ reason: 'no status of an event', what: cell('status'), remedy: noStatus.remedy });
    if (from === '' && until !== '') without.push({ reason: 'a last day without a first', what: until });
    return {
      ...{
        row,
        key,
        without,
        event: `${dataset}/${ANY_MEETINGS.about(row, columns)}`,
        type: cell('type') || 'meeting',
        date,
      },
      name: { text: cell('name') || key, origin: 'external' },
      ...(description === undefined ? {} : { description }),
      ...(status === '' || noStatus !== undefined ? {} : { status }),
      participants: [
        {
          ...{ id: person, names: [person], number, item: registered },
          ...(registered === undefined ? {} : { sameAs: [registered] }),
          ...(name || id ? { name: { text: name || id, origin: 'external' } } : {}),
          ...(role === '' || noRole !== undefined ? {} : { role }),
          behalf: idsIn(cell('for')),
        },
      ],
      cities: idsIn(cell('city')),
      countries: code === '' && country === '' ? [] : [countryIn(code, country)],
    };
  },
};

/** What tables have in the place of a name that is not known. */
const NOBODY = /^(?:n\.? ?n\.?|n\/a|tb[acd]|unknown|unbekannt|inconnu|[-–—]+|\?)$/i;

/** What is told in a row, by language; undefined where that is nothing. */
function descriptionIn(row: TableRow, columns: Columns): Readonly<Record<string, string>> | undefined {
  const bare = columns.cell(row, 'description');
  const told = {
    ...(bare === '' ? {} : { und: bare }),
    ...Object.fromEntries(columns.localized(row, 'description.')),
  };
  return Object.keys(told).length === 0 ? undefined : told;
}
