import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachStore } from '../stores.js';
import { type Asking, smallWorld } from './ask.js';

forEachStore('typed fields in GraphQL', (makeStore) => {
  let ask: Asking['ask'];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const world = await smallWorld(makeStore);
    ask = world.ask;
    close = () => world.store.close();
  });
  afterAll(() => close());

  it('a city has its country, place, size, government and those that hold office there', async () => {
    const { data } = await ask(`{
      city(id: "city/lindhaven") {
        country { id iso2 sameAs } location { latitude longitude } population
        governedBy { id } districts { nodes { id } } facilities { nodes { id } }
        officeHolders { edges { node { id } positions { titleEn title(languages: ["de"]) { text language } valid { edtf } facts { id } } } }
        memberships { edges { node { id ... on Organization { founded { edtf } parts { nodes { id type } } } } facts { valid { display } } } }
        measures { nodes { id parts { nodes { id partOf { id } } } } }
        milestones { nodes { id type date { edtf } } }
      }
    }`);
    expect(data.city).toEqual({
      country: {
        id: 'country/nordland',
        iso2: 'NX',
        sameAs: ['https://www.wikidata.org/entity/Q1000001', 'https://sws.geonames.org/42/'],
      },
      location: { latitude: 54.5, longitude: 10.25 },
      population: 81234,
      governedBy: [{ id: 'org/lindhaven-city' }],
      districts: { nodes: [{ id: 'region/old-port' }] },
      facilities: { nodes: [{ id: 'facility/st-nora' }] },
      officeHolders: {
        edges: [
          {
            node: { id: 'person/ada-lind' },
            positions: [
              {
                titleEn: 'Mayor',
                title: { text: 'Bürgermeisterin', language: 'de' },
                valid: { edtf: '2015/2023' },
                facts: [{ id: 'harbours:r19' }],
              },
            ],
          },
        ],
      },
      memberships: {
        edges: [
          {
            node: {
              id: 'org/league',
              founded: { edtf: '1990' },
              parts: { nodes: [{ id: 'org/league-north', type: 'section' }] },
            },
            facts: [{ valid: { display: 'since 1991' } }],
          },
        ],
      },
      measures: {
        nodes: [
          {
            id: 'measure/locks',
            parts: { nodes: [{ id: 'measure/lock-one', partOf: [{ id: 'measure/locks' }] }] },
          },
        ],
      },
      milestones: { nodes: [{ id: 'event/start', type: 'partnership_start', date: { edtf: '1998' } }] },
    });
  });

  it('an office that two sources tell of in two languages is one office', async () => {
    const { data } = await ask(`{
      person(id: "person/carla-sund") {
        positions { titleEn ar: title(languages: ["ar"]) { text direction } de: title(languages: ["de"]) { text } organization { id kind } asOf { edtf } facts { id } }
      }
    }`);
    expect(data.person.positions).toEqual([
      {
        titleEn: 'Head physician',
        ar: { text: 'رئيسة الأطباء', direction: 'RTL' },
        de: { text: 'Chefärztin' },
        organization: { id: 'facility/st-nora-fever', kind: 'FACILITY' },
        asOf: { edtf: '2019-05-04' },
        facts: [{ id: 'harbours:r17' }, { id: 'harbours:r18' }],
      },
    ]);
  });

  it('whom somebody stood for is told with the event, from both ends', async () => {
    const { data } = await ask(`{
      person(id: "person/bruno-verde") { represented { represented { id } event { id date { edtf } } facts { evidence { gloss { text } } } } }
      city(id: "city/porto-verde") { representatives { edges { node { id } representations { who { id } event { id } } } } }
    }`);
    expect(data.person.represented).toEqual([
      {
        represented: { id: 'city/porto-verde' },
        event: { id: 'event/fair', date: { edtf: '2019-05-04' } },
        facts: [{ evidence: [{ gloss: { text: 'Verde spoke for Porto Verde.' } }] }],
      },
    ]);
    expect(data.city.representatives.edges).toEqual([
      {
        node: { id: 'person/bruno-verde' },
        representations: [{ who: { id: 'person/bruno-verde' }, event: { id: 'event/fair' } }],
      },
    ]);
  });

  it('an event has its date, state, numbers, place, topics and everybody who was there', async () => {
    const { data } = await ask(`{
      event(id: "event/fair") {
        date { edtf display(languages: ["de"]) } status mode size { value comparator } quantities { display }
        participants { totalCount nodes { participant { id } role presence onBehalfOf { id } delegates { id } } }
        hosts { nodes { id } } organizers { edges { node { id } facts { predicate } } }
        venues { nodes { id ... on Venue { city { id } } } }
        topics { nodes { id events { nodes { id } } } }
        viewers { nodes { id ... on Group { cityCount { display } listComplete memberKind members { nodes { id } } } } }
        subjectOf { nodes { id } }
      }
    }`);
    expect(data.event).toEqual({
      date: { edtf: '2019-05-04', display: '4. Mai 2019' },
      status: 'HELD',
      mode: 'on site',
      size: { value: 120, comparator: 'GT' },
      quantities: [{ display: 'more than 120 participants' }],
      participants: {
        totalCount: 6,
        nodes: [
          {
            participant: { id: 'city/lindhaven' },
            role: 'HOST',
            presence: 'NOT_STATED',
            onBehalfOf: [],
            delegates: [],
          },
          {
            participant: { id: 'city/porto-verde' },
            role: 'PARTICIPANT',
            presence: 'VIA_DELEGATES',
            onBehalfOf: [],
            delegates: [{ id: 'person/bruno-verde' }],
          },
          {
            participant: { id: 'org/league' },
            role: 'ORGANIZER',
            presence: 'NOT_STATED',
            onBehalfOf: [],
            delegates: [],
          },
          {
            participant: { id: 'person/ada-lind' },
            role: 'CHAIR',
            presence: 'DIRECT',
            onBehalfOf: [],
            delegates: [],
          },
          {
            participant: { id: 'person/bruno-verde' },
            role: 'SPEAKER',
            presence: 'DIRECT',
            onBehalfOf: [{ id: 'city/porto-verde' }],
            delegates: [],
          },
          {
            participant: { id: 'person/carla-sund' },
            role: 'ATTENDEE',
            presence: 'INFERRED',
            onBehalfOf: [],
            delegates: [],
          },
        ],
      },
      hosts: { nodes: [{ id: 'city/lindhaven' }] },
      organizers: { edges: [{ node: { id: 'org/league' }, facts: [{ predicate: 'ORGANIZED' }] }] },
      venues: { nodes: [{ id: 'venue/hall', city: { id: 'city/lindhaven' } }] },
      topics: { nodes: [{ id: 'topic/dredging', events: { nodes: [{ id: 'event/fair' }] } }] },
      viewers: {
        nodes: [
          {
            id: 'group/delegates',
            cityCount: { display: '5 cities' },
            listComplete: false,
            memberKind: 'CITY',
            members: { nodes: [{ id: 'city/porto-verde' }] },
          },
        ],
      },
      subjectOf: { nodes: [{ id: 'doc/fair' }] },
    });
  });

  it('an event has what was presented, said and stood for there, with who did', async () => {
    const { data } = await ask(`{
      event(id: "event/fair") {
        measures { totalCount edges { node { id } facts { subject { id } } } }
        statements(first: 1) { nodes { id } pageInfo { hasNextPage } }
        representatives { edges { node { id } facts { object { id } } } }
        topics(where: { minConfidence: 1 }) { nodes { id } }
      }
      other: event(id: "event/talks") { measures { totalCount nodes { id } } }
      nodes(ids: ["topic/dredging", "measure/locks", "statement/together"]) {
        ... on Topic { events { totalCount nodes { id } } } ... on Measure { events { totalCount nodes { id } } } ... on Statement { events { totalCount nodes { id } } }
      }
    }`);
    expect(data.event).toEqual({
      measures: {
        totalCount: 1,
        edges: [{ node: { id: 'measure/locks' }, facts: [{ subject: { id: 'city/lindhaven' } }] }],
      },
      statements: { nodes: [{ id: 'statement/together' }], pageInfo: { hasNextPage: false } },
      representatives: {
        edges: [{ node: { id: 'person/bruno-verde' }, facts: [{ object: { id: 'city/porto-verde' } }] }],
      },
      topics: { nodes: [{ id: 'topic/dredging' }] },
    });
    const atTheFair = { events: { totalCount: 1, nodes: [{ id: 'event/fair' }] } };
    expect(data.nodes).toEqual([atTheFair, atTheFair, atTheFair]);
    expect(data.other.measures).toEqual({ totalCount: 0, nodes: [] });
  });

  it('what is not stated is null or empty, never an error', async () => {
    const { data, errors } = await ask(`{
      event(id: "event/talks-again") { date { edtf } dateText status mode size { value } quantities { value } series { id } hosts { nodes { id } } participants { totalCount } }
      city(id: "city/far") { population location { latitude } governedBy { id } sisterCities(where: { includeImplicit: false }) { totalCount nodes { id } } }
      person(id: "person/late-guest") { gender positions { titleEn } represented { event { id } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      event: {
        date: null,
        dateText: null,
        status: 'UNKNOWN',
        mode: null,
        size: null,
        quantities: [],
        series: null,
        hosts: { nodes: [] },
        participants: { totalCount: 0 },
      },
      city: { population: null, location: null, governedBy: [], sisterCities: { totalCount: 0, nodes: [] } },
      person: { gender: null, positions: [], represented: [] },
    });
  });

  it('who can be at a meeting can be asked as a participant, whatever the kind', async () => {
    const { data } = await ask(`{
      nodes(ids: ["city/lindhaven", "person/ada-lind", "topic/dredging"]) {
        ... on Participant { hosted { nodes { id } } participations(roles: [CHAIR, HOST]) { nodes { event { id } role } } }
      }
    }`);
    expect(data.nodes).toEqual([
      {
        hosted: { nodes: [{ id: 'event/fair' }] },
        participations: { nodes: [{ event: { id: 'event/fair' }, role: 'HOST' }] },
      },
      { hosted: { nodes: [] }, participations: { nodes: [{ event: { id: 'event/fair' }, role: 'CHAIR' }] } },
      {},
    ]);
  });

  it('a facility has its departments with those who work there, an organisation its parts and members', async () => {
    const { data } = await ask(`{
      facility(id: "facility/st-nora") { city { id } country { id } parts { nodes { id partOf { id } officeHolders { nodes { id } } } } }
      organization(id: "org/lindhaven-city") { headquarters { id } governs { id } publications { nodes { id } } parent { id } }
      league: organization(id: "org/league") { members { nodes { id } } organized { nodes { id } } }
    }`);
    expect(data).toEqual({
      facility: {
        city: { id: 'city/lindhaven' },
        country: { id: 'country/nordland' },
        parts: {
          nodes: [
            {
              id: 'facility/st-nora-fever',
              partOf: [{ id: 'facility/st-nora' }],
              officeHolders: { nodes: [{ id: 'person/carla-sund' }] },
            },
          ],
        },
      },
      organization: {
        headquarters: { id: 'city/lindhaven' },
        governs: [{ id: 'city/lindhaven' }],
        publications: { nodes: [] },
        parent: null,
      },
      league: {
        members: { nodes: [{ id: 'city/lindhaven' }] },
        organized: { nodes: [{ id: 'event/fair' }] },
      },
    });
  });
});
