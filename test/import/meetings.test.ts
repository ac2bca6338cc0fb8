import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { checkStore } from '../../src/dataset/check-store.js';
import { entitiesByIds } from '../../src/graph/entities.js';
import { recordsOf } from '../../src/graph/records.js';
import { whoMet } from '../../src/graph/who-met.js';
import type { AttributeRecord, DatasetRecord, RelationRecord } from '../../src/model/records.js';
import type { Store } from '../../src/store/store.js';
import { contents, loadRecords } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { type How, Tables } from './tables.js';

const TRIPS = [
  'trip_id,person_id,person,role,date_start,date_end,country,country_iso2,locale,remarks,city_qids',
  '1,alpha-ada,Ada Alpha,Envoy,1994-10-08,1994-10-10,Atlantis,AA,Alphaville,Met with President Beta.,Q1000001',
  '2,alpha-ada,Ada Alpha,Envoy,1995-01-02,1995-01-02,Borduria,BB,"Gamma, Delta",,Q1000003;Q1999999',
  '3,alpha-ada,Ada Alpha,Envoy,1995-02-30,1995-03-01,Borduria,BB,,,',
].join('\n');
const ENCOUNTERS = [
  'trip_id,date_start,date_end,person_id,person,role,met_role,met_name,met_affiliation,affiliation_basis,country,country_iso2,locale,city_qids',
  '1,1994-10-08,1994-10-10,alpha-ada,Ada Alpha,Envoy,President,Beta,Atlantis,host-country-assumed,Atlantis,AA,Alphaville,Q1000001',
  '1,1994-10-08,1994-10-10,alpha-ada,Ada Alpha,Envoy,Minister,Gamma,Atlantis,stated,Atlantis,AA,Alphaville,Q1000001',
  '2,1995-01-02,1995-01-02,alpha-ada,Ada Alpha,Envoy,President,Beta,Atlantis,host-country-assumed,Borduria,BB,,Q1000001;Q1000003',
  '2,1995-01-02,1995-01-02,alpha-ada,Ada Alpha,Envoy,Minister,Delta and Epsilon,Borduria,stated,Borduria,BB,,',
].join('\n');
const VISITS = [
  'visit_id,date_start,date_end,visitor,visitor_role,visitor_name,from_country,from_iso2,description',
  '7,1990-05-01,1990-05-03,President Beta,President,Beta,Atlantis,AA,Private visit.',
  '8,1990-05-01,1990-05-03,,King,"Zeta, Queen Eta",Atlantis,AA,',
  '9,1991-05-01,,President Theta,President,"Theta, Jr.",Yonder,,',
].join('\n');

forEachStore('importing meetings', (makeStore) => {
  let store: Store;
  let tables: Tables;
  beforeEach(async () => {
    store = await makeStore();
    tables = new Tables();
    await loadRecords(store, 'places', [
      {
        record: 'entity',
        id: 'city/alpha',
        kind: 'City',
        names: [{ text: 'α' }],
        sameAs: ['wikidata:Q1000001'],
      },
      {
        record: 'entity',
        id: 'city/gamma',
        kind: 'City',
        names: [{ text: 'γ' }],
        sameAs: ['wikidata:Q1000003'],
      },
      { record: 'entity', id: 'person/ada', kind: 'Person', names: [{ text: 'Ada Alpha', lang: 'en' }] },
    ]);
  });
  afterEach(async () => {
    tables.close();
    await store.close();
  });

  const meetings = (text: string, how: How = {}) =>
    tables.import(store, 'meetings', { text }, { dataset: 'travels', ...how });
  const facts = async () => {
    const records: DatasetRecord[] = [];
    for await (const record of recordsOf(store, { all: true })) records.push(record);
    return records.filter((one): one is RelationRecord => one.record === 'relation');
  };
  const said = (all: RelationRecord[], event: string) =>
    all
      .filter(({ subject, object, properties }) => [subject, object, properties?.['event']].includes(event))
      .map(({ subject, predicate, object, implicit, confidence }) =>
        [
          subject,
          predicate,
          object,
          ...(implicit ? ['implicit'] : []),
          ...(confidence === undefined ? [] : [confidence]),
        ].join(' '),
      )
      .sort();
  const dateOf = async (event: string) => {
    for await (const record of recordsOf(store, { all: true })) {
      if (record.record === 'attribute' && (record as AttributeRecord).entity === event) {
        return (record as AttributeRecord).value;
      }
    }
    return undefined;
  };

  it('makes of a journey a visit of the official, in the cities that are held', async () => {
    const report = await meetings(TRIPS);
    expect(report.skipped.reasons.map(({ reason, count }) => [reason, count]).sort()).toEqual([
      ['a city that is not held', 1],
      ['no date', 1],
    ]);
    expect(said(await facts(), 'travels/trip/1')).toEqual([
      'travels/person/alpha-ada PARTICIPATED_IN travels/trip/1',
      'travels/trip/1 LOCATED_IN city/alpha',
      'travels/trip/1 LOCATED_IN iso3166-1:AA',
    ]);
    expect(await dateOf('travels/trip/1')).toBe('1994-10-08/1994-10-10');
    const trip = (await entitiesByIds(store, ['travels/trip/1'])).get('travels/trip/1');
    expect(trip).toMatchObject({
      ...{ kind: 'Event', type: 'visit', description: { en: 'Met with President Beta.' } },
      names: [{ text: 'Ada Alpha, Envoy, in Alphaville, Atlantis', lang: 'en', origin: 'editorial' }],
    });
  });

  it('makes of an encounter a meeting of two on a day within the journey, and says what is only assumed', async () => {
    await meetings(TRIPS);
    const report = await meetings(ENCOUNTERS);
    expect(report.skipped.reasons.map(({ reason, count }) => [reason, count])).toEqual([
      ['several people in one cell', 1],
    ]);
    const all = await facts();
    const assumed = 'travels/encounter/1/president/beta/atlantis';
    expect(said(all, assumed)).toEqual([
      'travels/encounter/1/president/beta/atlantis LOCATED_IN city/alpha',
      'travels/encounter/1/president/beta/atlantis LOCATED_IN iso3166-1:AA',
      'travels/encounter/1/president/beta/atlantis PART_OF travels/trip/1',
      'travels/person/alpha-ada PARTICIPATED_IN travels/encounter/1/president/beta/atlantis',
      'travels/person/president/beta/atlantis PARTICIPATED_IN travels/encounter/1/president/beta/atlantis 0.7',
      'travels/person/president/beta/atlantis REPRESENTED iso3166-1:AA implicit 0.5',
    ]);
    expect(await dateOf(assumed)).toBe('[1994-10-08..1994-10-10]');
    const stated = all.filter((one) => one.subject === 'travels/person/minister/gamma/atlantis');
    expect(stated.map(({ predicate, properties, implicit }) => [predicate, properties, implicit])).toEqual(
      expect.arrayContaining([
        [
          'PARTICIPATED_IN',
          expect.objectContaining({ onBehalfOf: ['iso3166-1:AA'], presence: 'direct' }),
          undefined,
        ],
        ['REPRESENTED', { event: 'travels/encounter/1/minister/gamma/atlantis' }, undefined],
      ]),
    );
    // Of two cities of a journey nobody knows in which of them it was; the country that is assumed is another one.
    expect(said(all, 'travels/encounter/2/president/beta/atlantis')).toEqual([
      'travels/encounter/2/president/beta/atlantis LOCATED_IN iso3166-1:BB',
      'travels/encounter/2/president/beta/atlantis PART_OF travels/trip/2',
      'travels/person/alpha-ada PARTICIPATED_IN travels/encounter/2/president/beta/atlantis',
      'travels/person/president/beta/atlantis PARTICIPATED_IN travels/encounter/2/president/beta/atlantis 0.7',
    ]);
  });

  it('makes of a visit one of the visitor, who spoke for the country', async () => {
    const report = await meetings(VISITS);
    expect(report.skipped.reasons.map(({ reason, count }) => [reason, count])).toEqual([
      ['several people in one cell', 1],
    ]);
    expect(said(await facts(), 'travels/visit/7')).toEqual([
      'travels/person/president/beta/atlantis PARTICIPATED_IN travels/visit/7',
      'travels/person/president/beta/atlantis REPRESENTED iso3166-1:AA',
      'travels/visit/7 LOCATED_IN iso3166-1:US',
    ]);
    expect(said(await facts(), 'travels/visit/9')).toContain(
      'travels/person/president/theta-jr/yonder REPRESENTED travels/country/yonder',
    );
  });

  it('supposes nothing of a table that has only some columns of a known one', async () => {
    const visits = 'visit_id,visitor_name,date_start\n1,Ada Alpha,1994-10-08\n';
    await expect(meetings(visits)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: 'no column is known to hold event',
    });
  });

  it('takes nobody for a person of another dataset by name', async () => {
    await meetings(TRIPS);
    expect((await facts()).some((one) => one.subject === 'person/ada')).toBe(false);
  });

  it('reads any table whose columns are named', async () => {
    const text = [
      'Evening;Held on;Guest;As;Town',
      'Dinner;1994-10-08;Ada Alpha;Chair;Q1000001',
      'Dinner;1994-10-08;Ben Beta;;Q1000001',
      'Dinner;1994-10-08;Ben Beta;;Q1000001',
      'Dinner;1994-10-08;Eta Zeta;Rednerin;Alphaville',
      'Dinner;1994-10-08;Cy Gamma & Dee Delta;;',
      'Dinner;1994-10-08;Cy Gamma und Dee Delta;;',
      'Dinner;1994-10-08;Cy Gamma et Dee Delta;;',
      'Dinner;1994-10-08;Cy u. Dee Gamma;;',
      'Dinner;1994-10-08;?;;',
      'Dinner;1994-10-08;Cy Gamma + 3;;',
      'Dinner;1994-10-08;"Cy Gamma\nDee Delta";;',
      'Dinner;1994-10-08;王伟和李娜;;',
      'Dinner;1994-10-08;王伟、李娜;;',
      'Dinner;1994-10-08;أحمد، علي;;',
      'Gala;1994-10-08;Karl von und zu Epsilon;;',
      'Gala;1994-10-08;陈和平;;',
      'Lunch;soon;Ada Alpha;;',
      ';1994;Ada Alpha;;',
    ].join('\n');
    const report = await meetings(text, {
      map: 'Evening=event,Held on=date,Guest=participant,As=role,Town=city',
    });
    const reasons = report.skipped.reasons.map(({ reason, count }) => [reason, count]).sort();
    expect(reasons).toEqual([
      ['a city that is not held', 1],
      ['no date', 1],
      ['no event', 1],
      ['no participant', 1],
      ['no role at a meeting', 1],
      ['several people in one cell', 9],
      ['what an earlier row says of who was at this event', 1],
    ]);
    const all = await facts();
    expect(said(all, 'travels/event/dinner')).toEqual([
      'travels/event/dinner LOCATED_IN city/alpha',
      'travels/person/ada-alpha PARTICIPATED_IN travels/event/dinner',
      'travels/person/ben-beta PARTICIPATED_IN travels/event/dinner',
      'travels/person/eta-zeta PARTICIPATED_IN travels/event/dinner',
    ]);
    expect(all.find((one) => one.subject === 'travels/person/ada-alpha')?.properties).toMatchObject({
      role: 'chair',
    });
  });

  it('takes nothing for one that the table calls by two names, and tells of rows that contradict each other', async () => {
    const text = [
      'event,date,participant_id,participant,type,description',
      'Meeting,1998,a_1,Ada,,',
      'Meeting,1999,a_1,Ada,,',
      'C++,2001,a-1,Cy,,',
      'C,2002,,Dee,,',
      'C,2002-05,,Eve,conference,A talk',
      'D,05/1998,,Dee,,',
      'D,98,,Dee,,',
      'D,0000,,Dee,,',
      'E,2003,,!!!,,',
      'E,2003,,???,,',
    ].join('\n');
    const report = await meetings(text);
    expect(report.skipped.reasons.map(({ reason, count }) => [reason, count]).sort()).toEqual([
      ['another date of an event in an earlier row', 1],
      ['another date of an event than in an earlier row', 1],
      ['another description of an event than in an earlier row', 1],
      ['another type of an event than in an earlier row', 1],
      ['no date', 3],
    ]);
    const all = await facts();
    const events = new Set(all.map(({ object }) => object));
    const people = new Set(all.map(({ subject }) => subject));
    expect([events.size, people.size]).toEqual([4, 6]);
    expect(events).toContain('travels/event/meeting');
  });

  it('knows for whom people were there, and so which cities met; and what was cancelled', async () => {
    const text = [
      'event,date,participant,for,city,status,description_de',
      'Visit,3.5.2023,Ada  Alpha,Q1000001,Q1000003,held,Besuch im Rathaus',
      'Visit,3.5.2023,Ben Beta,city/gamma;Nowhere,Q1000003,,',
      'Fair,2023,Ada Alpha,Q1000001,,cancelled,',
      'Fair,2023,Cy,,,abgesagt,',
      'Fair,2023,N.N.,,,,',
    ].join('\n');
    const report = await meetings(text);
    expect(report.skipped.reasons.map(({ reason, examples: [one] }) => [reason, one?.what]).sort()).toEqual([
      ['no participant', 'N.N.'],
      ['no status of an event', 'abgesagt'],
      ['one that somebody was there for, and that is not held', 'Nowhere'],
    ]);
    expect(said(await facts(), 'travels/event/visit')).toEqual([
      'city/alpha PARTICIPATED_IN travels/event/visit',
      'city/gamma PARTICIPATED_IN travels/event/visit',
      'travels/event/visit LOCATED_IN city/gamma',
      'travels/person/ada-alpha PARTICIPATED_IN travels/event/visit',
      'travels/person/ada-alpha REPRESENTED city/alpha',
      'travels/person/ben-beta PARTICIPATED_IN travels/event/visit',
      'travels/person/ben-beta REPRESENTED city/gamma',
    ]);
    const page = { first: 9 };
    const met = (await whoMet(store, ['city/alpha'], { page, kinds: ['City'] })).get('city/alpha');
    expect(met?.items.map(({ node }) => [node.with, node.basis])).toEqual([
      ['city/gamma', 'THROUGH_DELEGATES'],
    ]);
    const found = await entitiesByIds(store, ['travels/event/visit', 'travels/event/fair']);
    expect(found.get('travels/event/visit')?.description).toEqual({ de: 'Besuch im Rathaus' });
    expect(found.get('travels/event/fair')?.event?.status).toBe('cancelled');
    expect(await meetings(text)).toMatchObject({ added: 0, changed: 0 });
    expect((await checkStore(store)).findings).toEqual([]);
  });

  it('keeps namesakes apart by their items, however often the table comes', async () => {
    const text = [
      'event,date,participant,person_qid',
      'Dinner,1994-10-08,Ada Alpha,Q111',
      'Lunch,1994-10-09,Ada Alpha,Q222',
      'Tea,1994-10-10,Ada Alpha,',
    ].join('\n');
    await meetings(text);
    expect(await meetings(text)).toMatchObject({ added: 0, changed: 0 });
    const all = await facts();
    for (const [event, person] of [
      ['dinner', 'wikidata:Q111'],
      ['lunch', 'wikidata:Q222'],
      ['tea', 'travels/person/ada-alpha'],
    ]) {
      expect(said(all, `travels/event/${event}`)).toEqual([
        `${person} PARTICIPATED_IN travels/event/${event}`,
      ]);
    }
  });

  it('takes all items of a cell, whatever stands between them', async () => {
    await meetings('event,date,participant,for\nFair,2023,Ada Alpha,Q1000001 Q1000003\n');
    const stood = said(await facts(), 'travels/event/fair').filter((one) => one.includes('REPRESENTED'));
    expect(stood).toHaveLength(2);
  });

  it('takes a row wholly or not at all, and the same at once as when it is run again', async () => {
    const text = [
      'event,date,participant,person_qid,for,city,status',
      'Visit,2023,Ada Alpha,,Q1000001;city/alpha,,',
      'Visit,2023,Ada Alpha,,city/alpha,,',
      'Visit,2023,unknown,Q5,iso3166-1:DE;Q77,,cancelled',
      'Visit,2023,Ben Beta,,,Q77,held',
    ].join('\n');
    const report = await meetings(text, { createMissing: true });
    expect(report.skipped.reasons.map(({ reason, examples: [one] }) => [reason, one?.what]).sort()).toEqual([
      ['another status of an event than in an earlier row', 'held'],
      ['what an earlier row says of who was at this event', 'Visit'],
    ]);
    const all = await facts();
    const ada = all.filter(({ subject }) => subject === 'travels/person/ada-alpha');
    expect(
      ada.map(({ predicate, object, properties }) => [predicate, object, properties?.['onBehalfOf']]).sort(),
    ).toEqual([
      ['PARTICIPATED_IN', 'travels/event/visit', ['city/alpha']],
      ['REPRESENTED', 'city/alpha', undefined],
    ]);
    expect(said(all, 'travels/event/visit')).toEqual(
      expect.arrayContaining([
        'wikidata:Q5 REPRESENTED iso3166-1:DE',
        'wikidata:Q5 REPRESENTED wikidata:Q77',
        'travels/event/visit LOCATED_IN wikidata:Q77',
      ]),
    );
    expect(await meetings(text, { createMissing: true })).toMatchObject({ added: 0, changed: 0 });
  });

  it('keeps all that further rows say of one who was there', async () => {
    const rows = ['chair,Q1000001', 'chair,city/alpha', 'speaker,Q1000003', 'attendee,', ',Q1000003'];
    const text = [
      'event,date,participant,role,for',
      ...rows.map((row) => `Summit,2023,Ada Alpha,${row}`),
      'Summit,2023,Ben Beta,,Q1000002',
    ].join('\n');
    const report = await meetings(text, { createMissing: true });
    expect(report.skipped.reasons.map(({ reason, count }) => [reason, count])).toEqual([
      ['what an earlier row says of who was at this event', 2],
    ]);
    const all = await facts();
    const ada = all.filter(({ id }) =>
      id.startsWith('event/summit|PARTICIPATED_IN|travels/person/ada-alpha'),
    );
    const told = ada.map(({ properties }) => `${properties?.['role']} for ${properties?.['onBehalfOf']}`);
    expect(told.sort()).toEqual(['attendee for undefined', 'chair for city/alpha', 'speaker for city/gamma']);
    const stood = all.filter(({ predicate }) => predicate === 'REPRESENTED').map(({ object }) => object);
    expect(stood.sort()).toEqual(['city/alpha', 'city/gamma', 'wikidata:Q1000002']);
    const met = await whoMet(store, ['wikidata:Q1000002'], { kinds: ['City'], page: { first: 10 } });
    const others = met.get('wikidata:Q1000002')?.items.map(({ node }) => node.with);
    expect(others?.sort()).toEqual(['city/alpha', 'city/gamma']);
    expect(await meetings(text, { createMissing: true })).toMatchObject({ added: 0, changed: 0 });
  });

  it('leaves out who is nobody, and says which values it does not take', async () => {
    const text = [
      'event,date,date_end,participant,person_qid,city,country_code',
      'A,1998,,,nobody,,',
      'A,,1999,Ada,nobody,"Q1000001,Q1000003",GER',
    ].join('\n');
    const report = await meetings(text);
    expect(report.skipped).toMatchObject({ count: 1, values: 3 });
    expect(report.skipped.reasons.map(({ reason }) => reason).sort()).toEqual([
      'a last day without a first',
      'no code of a country',
      'no item of Wikidata',
      'no participant',
    ]);
    expect(said(await facts(), 'travels/event/a')).toContain('travels/event/a LOCATED_IN city/gamma');
  });

  it('changes nothing when all are imported again, in whatever order', async () => {
    for (const text of [TRIPS, ENCOUNTERS, VISITS]) await meetings(text);
    const before = await contents(store);
    for (const text of [VISITS, TRIPS, ENCOUNTERS]) {
      expect(await meetings(text)).toMatchObject({ added: 0, changed: 0, retired: 0 });
      expect(await meetings(text, { replace: true })).toMatchObject({ added: 0, changed: 0, retired: 0 });
    }
    expect(await contents(store)).toEqual(before);
    expect((await checkStore(store)).findings).toEqual([]);
  });
});
