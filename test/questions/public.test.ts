import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachStore } from '../stores.js';
import { type Served, served } from './served.js';

const CONFERENCE =
  "Conference on sharing Chinese cities' anti-epidemic experience with UCLG Asia-Pacific members";
const EXCHANGE = "Fighting the pandemic - exchange of experience of Berlin's partner cities";
const SISTERS_MEET = "Beijing's first large-scale video conference with its sister cities (article 002)";
const APRIL = 'Online meeting of Beijing with its partner cities on pandemic prevention, April (article 001)';
const SERIES = 'Two video conferences of MFA and NHC with CEE and Latin American/Caribbean countries';

interface Named {
  name: { text: string };
}
interface Edges<T> {
  edges: { node: T }[];
}
const nodes = <T>(list: Edges<T>): T[] => list.edges.map(({ node }) => node);
const names = (list: Edges<Named>): string[] => nodes(list).map((node) => node.name.text);
const sorted = (list: string[]): string[] => [...list].sort();

/** Questions as people ask them, each answered through HTTP. Entities are found by their English names first. */
forEachStore('public questions', (makeStore) => {
  let site: Served;
  const idOf = async (text: string): Promise<string> => {
    const { search } = await site.ask(
      'query ($text: String!) { search(text: $text, first: 1) { edges { node { id name { text } } } } }',
      { text },
    );
    return search.edges[0].node.id;
  };
  beforeAll(async () => {
    site = await served(makeStore);
  });
  afterAll(() => site.close());

  const metBy = async (name: string) => {
    const { whoMet } = await site.ask(
      `query ($id: ID!) { whoMet(id: $id) { edges { node { with { name { text } } basis } } } }`,
      { id: await idOf(name) },
    );
    return sorted(nodes<{ with: Named }>(whoMet).map((one) => one.with.name.text));
  };

  it('Which named people took part in the same meeting as Wang Linghang?', async () => {
    expect(await metBy('Wang Linghang')).toEqual(['Dilek Kalayci']);
  });

  it('Which named people took part in the same event as Song Jingwu?', async () => {
    expect(await metBy('Song Jingwu')).toEqual(['Bernadia Irawati Tjandradewi', 'Liu Jingyuan', 'Yang Peng']);
  });

  it('Which meetings did Michael Müller attend?', async () => {
    const { person } = await site.ask(
      'query ($id: ID!) { person(id: $id) { participations { totalCount edges { node { event { id } } } } } }',
      { id: await idOf('Michael Müller') },
    );
    expect(person.participations).toEqual({ totalCount: 0, edges: [] });
  });

  it('Who chaired the online exchange of Berlin and its partner cities?', async () => {
    const { event } = await site.ask(
      `query ($id: ID!) { event(id: $id) { participants(roles: [CHAIR]) {
        edges { node { participant { name { text } } role } } } } }`,
      { id: await idOf(EXCHANGE) },
    );
    expect(nodes<{ participant: Named; role: string }>(event.participants)).toEqual([
      { participant: { name: { text: 'Dilek Kalayci' } }, role: 'CHAIR' },
    ]);
  });

  it('Did Wang Linghang and Liu Jingyuan attend a common meeting?', async () => {
    const { encounters } = await site.ask(
      'query ($a: ID!, $b: ID!) { encounters(between: $a, and: $b) { event { id } } }',
      { a: await idOf('Wang Linghang'), b: await idOf('Liu Jingyuan') },
    );
    expect(encounters).toEqual([]);
  });

  it('How is Wang Linghang connected to Bernadia Irawati Tjandradewi?', async () => {
    const { paths } = await site.ask(
      `query ($a: ID!, $b: ID!) { paths(from: $a, to: $b) {
        length steps { from { name { text } } to { name { text } } } caveats { code text } } }`,
      { a: await idOf('Wang Linghang'), b: await idOf('Bernadia Irawati Tjandradewi') },
    );
    const [first] = paths as {
      steps: { from: Named; to: Named }[];
      caveats: { code: string; text: string }[];
    }[];
    expect([
      first?.steps[0]?.from.name.text,
      ...(first?.steps ?? []).map((step) => step.to.name.text),
    ]).toEqual(['Wang Linghang', 'Beijing', CONFERENCE, 'Bernadia Irawati Tjandradewi']);
    expect(first?.caveats.map((one) => one.code)).toContain('REPRESENTATION');
  });

  it('Which cities were at the 8 October meeting?', async () => {
    const { event } = await site.ask(
      `query ($id: ID!) { event(id: $id) {
        participants(kinds: [CITY]) { edges { node { participant { name { text } } role } } }
        groups: participants(kinds: [GROUP]) { edges { node { participant { ... on Group {
          listComplete named { value comparator } total { value comparator } } } } } } } }`,
      { id: await idOf(EXCHANGE) },
    );
    const cities = nodes<{ participant: Named; role: string }>(event.participants);
    const attending = ['Beijing', 'Berlin', 'Budapest', 'Buenos Aires', 'Warsaw'];
    expect(sorted(cities.map((one) => one.participant.name.text))).toEqual(attending);
    expect(cities.find((one) => one.participant.name.text === 'Berlin')?.role).toBe('HOST');
    const lists = nodes<{ participant: object }>(event.groups).map((one) => one.participant);
    const partial = {
      listComplete: false,
      named: { value: 3, comparator: 'EQ' },
      total: { value: 10, comparator: 'EQ' },
    };
    expect(lists).toContainEqual(partial);
  });

  it('Who spoke for (represented) Beijing, and at which event?', async () => {
    const { facts } = await site.ask(
      `query ($id: ID!) { facts: entity(id: $id) { facts(predicates: [REPRESENTED], direction: IN, first: 100) { edges {
        node { implicit subject { kind name { text } } references { property entity { name { text } } } } } } } }`,
      { id: await idOf('Beijing') },
    );
    interface Fact {
      implicit: boolean;
      subject: Named & { kind: string };
      references: { entity: Named }[];
    }
    const spoke = (implicit: boolean) =>
      nodes<Fact>(facts.facts)
        .filter((fact) => fact.subject.kind === 'PERSON' && fact.implicit === implicit)
        .map((fact) => `${fact.subject.name.text}: ${fact.references[0]?.entity.name.text}`)
        .sort();
    expect(spoke(false)).toEqual([`Pan Ruifeng: ${SERIES}`, `Wang Linghang: ${EXCHANGE}`]);
    const inferred = [`Liu Jingyuan: ${CONFERENCE}`, `Yang Peng: ${CONFERENCE}`];
    expect(spoke(true)).toEqual(expect.arrayContaining(inferred));
  });

  it('Who invited Pan Ruifeng to speak?', async () => {
    const { person } = await site.ask(
      'query ($id: ID!) { person(id: $id) { invitedBy { edges { node { name { text } } } } } }',
      { id: await idOf('Pan Ruifeng') },
    );
    expect(sorted(names(person.invitedBy))).toEqual([
      'Community-based epidemic prevention and control team (Beijing)',
      "Foreign Affairs Office of the People's Government of Beijing Municipality",
    ]);
  });

  it("Which cities are Beijing's sister cities, and since when?", async () => {
    const { city } = await site.ask(
      `query ($id: ID!) { city(id: $id) { sisterCities { edges {
        since { edtf } until { edtf } facts { implicit } node { name { text } } } } } }`,
      { id: await idOf('Beijing') },
    );
    interface Sister {
      since: { edtf: string } | null;
      until: unknown;
      facts: { implicit: boolean }[];
      node: Named;
    }
    const sisters = (city.sisterCities.edges as Sister[]).map(({ node, since, until, facts }) => {
      const inferred = facts.every((fact) => fact.implicit);
      return { name: node.name.text, since: since?.edtf ?? null, until, inferred };
    });
    expect(sisters[0]).toEqual({ name: 'Berlin', since: '1994', until: null, inferred: false });
    expect(sisters.slice(1).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      ['Jakarta', 'Madrid', 'Paris', 'Rio de Janeiro'].map((name) => ({
        name,
        since: null,
        until: null,
        inferred: true,
      })),
    );
  });

  it('Is Budapest a sister city of Beijing according to the sources?', async () => {
    const { facts } = await site.ask(
      `query ($id: ID!) { facts: city(id: $id) { sisterCities { edges { node { name { text } } } } } }`,
      { id: await idOf('Budapest') },
    );
    expect(names(facts.sisterCities)).not.toContain('Beijing');
  });

  it("How many cities, countries and participants joined Beijing's first large-scale video conference?", async () => {
    const { event } = await site.ask(
      'query ($id: ID!) { event(id: $id) { size { value comparator } quantities { of value comparator } } }',
      { id: await idOf(SISTERS_MEET) },
    );
    expect(event.size).toEqual({ value: 67, comparator: 'EQ' });
    for (const [of, value] of [
      ['participants', 67],
      ['cities', 26],
      ['countries', 21],
    ]) {
      expect(event.quantities).toContainEqual({ of, value, comparator: 'EQ' });
    }
  });

  it('Since when has Beijing been a member of UCLG, and to which section does it belong?', async () => {
    const { city } = await site.ask(
      `query ($id: ID!) { city(id: $id) { facts(predicates: [MEMBER_OF], direction: OUT) { edges { node {
        valid { edtf earliestStart latestStart latestEnd } object { name { text } type } } } } } }`,
      { id: await idOf('Beijing') },
    );
    interface Membership {
      valid: { earliestStart: string; latestStart: string; latestEnd: null } | null;
      object: Named & { type: string };
    }
    const memberships = nodes<Membership>(city.facts);
    const uclg = memberships.find((one) =>
      one.object.name.text.startsWith('United Cities and Local Governments'),
    );
    expect(uclg?.valid).toMatchObject({
      earliestStart: '2006-10-01',
      latestStart: '2006-10-31',
      latestEnd: null,
    });
    const section = memberships.find((one) => one.object.type === 'section');
    expect(section?.object.name.text).toBe('UCLG Asia-Pacific Section (UCLG ASPAC)');
  });

  it('Which organisations jointly organised the conference of 25 September?', async () => {
    const { event } = await site.ask(
      'query ($id: ID!) { event(id: $id) { organizers { edges { node { name { text } } } } } }',
      { id: await idOf(CONFERENCE) },
    );
    expect(sorted(names(event.organizers))).toEqual([
      "Chinese People's Association for Friendship with Foreign Countries",
      'UCLG Asia-Pacific Section (UCLG ASPAC)',
    ]);
  });

  it('Which departments of Ditan Hospital are known and who heads them?', async () => {
    const { facility } = await site.ask(
      `query ($id: ID!) { facility(id: $id) { parts { edges { node {
        name { text } officeHolders { edges { node { name { text } } } } } } } } }`,
      { id: await idOf('Ditan Hospital') },
    );
    const heads = nodes<Named & { officeHolders: Edges<Named> }>(facility.parts).map((one) => {
      return [one.name.text, ...names(one.officeHolders)];
    });
    expect(heads.sort()).toEqual([
      ['Critical Care Medicine Department, Ditan Hospital', 'Liu Jingyuan'],
      ['Emergency Department for Infectious Diseases, Ditan Hospital', 'Wang Linghang'],
    ]);
  });

  it('Which events took place in September or October 2020?', async () => {
    const { events } = await site.ask(
      '{ events(during: "2020-09/2020-10") { edges { node { name { text } } } } }',
    );
    expect(names(events)).toEqual([CONFERENCE, EXCHANGE]);
  });

  it('Which meetings did Beijing (city or municipal government) host?', async () => {
    const { city } = await site.ask(
      `query ($id: ID!) { city(id: $id) {
        participations(roles: [HOST]) { edges { node { event { name { text }
          possiblySameAs { entity { name { text } } decision } } } } }
        governedBy { participations(roles: [HOST]) { edges { node { event { name { text } } } } } } } }`,
      { id: await idOf('Beijing') },
    );
    const hosted = (list: Edges<{ event: Named }>) => nodes(list).map((one) => one.event.name.text);
    const all = [city, ...city.governedBy].flatMap((one) => hosted(one.participations));
    expect(sorted([...new Set(all)])).toEqual([SISTERS_MEET, APRIL].sort());
    const april = nodes<{ event: Named & { possiblySameAs: { entity: Named }[] } }>(city.participations).find(
      ({ event }) => event.name.text === APRIL,
    );
    expect(april?.event.possiblySameAs.map((one) => one.entity.name.text)).toEqual([SISTERS_MEET]);
  });

  it('When was the NHC-WHO international briefing held?', async () => {
    const { event } = await site.ask(
      'query ($id: ID!) { event(id: $id) { date { earliestStart latestEnd } } }',
      {
        id: await idOf('NHC-WHO international briefing'),
      },
    );
    expect(event.date).toEqual({ earliestStart: null, latestEnd: '2020-03-26' });
  });

  it('At which meetings were more than 100 participants present?', async () => {
    const { events } = await site.ask(
      '{ events(participants: { gt: 100 }) { edges { node { name { text } } } } }',
    );
    expect(names(events)).toEqual([CONFERENCE]);
  });

  it('Which measures of Beijing were presented on 25 September?', async () => {
    const { city } = await site.ask(
      `query ($id: ID!) { city(id: $id) { facts(predicates: [SHARED_MEASURE], first: 100) { edges { node {
        object { name { text } } properties references { property entity { id } } } } } } }`,
      { id: await idOf('Beijing') },
    );
    const conference = await idOf(CONFERENCE);
    interface Shared {
      object: Named;
      references: { property: string; entity: { id: string } }[];
    }
    const shared = nodes<Shared>(city.facts).filter(({ references }) =>
      references.some((one) => one.property === 'event' && one.entity.id === conference),
    );
    expect(sorted(shared.map((one) => one.object.name.text))).toEqual([
      'Open and transparent response to public concerns',
      'Strengthening disease control and prevention in hospitals',
      'Strengthening nucleic acid testing capacity',
      'Strong prevention and control at the level of the whole society',
      'Successful treatment of critical cases',
    ]);
  });

  it('How many fever clinics were set up in Beijing?', async () => {
    const { search } = await site.ask(
      `{ search(text: "fever clinics", kinds: [MEASURE], first: 1) { edges { node {
        ... on Measure { quantities { value comparator } } } } } }`,
    );
    expect(nodes<{ quantities: object[] }>(search)[0]?.quantities).toContainEqual({
      value: 70,
      comparator: 'GT',
    });
  });

  it('At which events was the resumption of work discussed?', async () => {
    const { events } = await site.ask(
      'query ($topic: ID!) { events(topic: $topic) { edges { node { name { text } } } } }',
      { topic: await idOf('Resumption of work') },
    );
    expect(sorted(names(events))).toEqual([SISTERS_MEET, CONFERENCE].sort());
  });

  it.each(['北京', 'Peking', 'بكين', 'Beijing'])('Does a search for %s find Beijing?', async (text) => {
    const { search } = await site.ask(
      'query ($text: String!) { search(text: $text, first: 1) { edges { node { kind name { text } } matchedName { text } } } }',
      { text },
    );
    expect(search.edges).toEqual([
      { node: { kind: 'CITY', name: { text: 'Beijing' } }, matchedName: { text } },
    ]);
  });

  it('What is the evidence for the sister-city relation Berlin-Beijing since 1994?', async () => {
    const { city } = await site.ask(
      `query ($id: ID!) { city(id: $id) { sisterCities(first: 1) { edges { node { name { text } } facts { evidence {
        document { id language textHeld } exact gloss { text language }
        selector { ... on TextSpan { start end digest } } } } } } } }`,
      { id: await idOf('Beijing') },
    );
    const [edge] = city.sisterCities.edges;
    expect(edge.node.name.text).toBe('Berlin');
    expect(edge.facts[0].evidence).toMatchObject([
      {
        document: { id: 'doc/berlin-exchange', language: 'de', textHeld: false },
        exact: null,
        gloss: { language: 'en' },
        selector: {
          start: 1338,
          end: 1453,
          digest: 'sha256:c7395e6a5773032bdf906f3d670730005e41cb092e828c6675ddfa175ff8f48e',
        },
      },
    ]);
  });
});
