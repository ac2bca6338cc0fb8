import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Store } from '../../src/store/store.js';
import { loadFiles, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { type Assistant, assistantOf } from './client.js';

const CONFERENCE =
  "Conference on sharing Chinese cities' anti-epidemic experience with UCLG Asia-Pacific members";
const EXCHANGE = "Fighting the pandemic - exchange of experience of Berlin's partner cities";
const SISTERS_MEET = "Beijing's first large-scale video conference with its sister cities (article 002)";
const APRIL = 'Online meeting of Beijing with its partner cities on pandemic prevention, April (article 001)';

interface Named {
  name: { text: string };
}
interface Fact {
  id: string;
  predicate: string;
  subject: Named & { kind: string; id: string };
  object: Named & { id: string };
  implicit: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: tests read into properties of any shape
  properties: any;
  references: { property: string; entity: Named & { id: string } }[];
  evidence: { source: string; gloss: { text: string } | null }[];
  valid: { edtf: string; display: string } | null;
}
const names = (list: Named[]) => list.map(({ name }) => name.text).sort();

/** The questions of the issue, asked through the tools as an assistant would, ids found by name first. */
forEachStore('questions of assistants', (makeStore) => {
  let store: Store;
  let assistant: Assistant;
  beforeAll(async () => {
    store = await makeStore();
    await loadFiles(store, [SHIPPED]);
    assistant = await assistantOf(store);
  });
  afterAll(async () => {
    await assistant.close();
    await store.close();
  });
  const facts = async (name: string, more: object): Promise<Fact[]> =>
    (await assistant.ask('facts', { id: await assistant.idOf(name), limit: 50, ...more })).facts;
  const metBy = async (name: string) => {
    const { encounters } = await assistant.ask('who_met', { id: await assistant.idOf(name) });
    return names(encounters.map((one: { with: Named }) => one.with));
  };

  it('Which named people took part in the same meeting as Wang Linghang?', async () => {
    expect(await metBy('Wang Linghang')).toEqual(['Dilek Kalayci']);
  });

  it('Which named people took part in the same event as Song Jingwu?', async () => {
    expect(await metBy('Song Jingwu')).toEqual(['Bernadia Irawati Tjandradewi', 'Liu Jingyuan', 'Yang Peng']);
  });

  it('Which meetings did Michael Müller attend?', async () => {
    const { encounters, stated, notes } = await assistant.ask('who_met', {
      id: await assistant.idOf('Michael Müller'),
    });
    expect({ encounters, stated }).toEqual({ encounters: [], stated: false });
    expect(notes[0]).toMatch(/Michael Müller .*not stated.*, not "no"/);
    const attended = await facts('Michael Müller', { predicates: ['PARTICIPATED_IN', 'HOSTED'] });
    expect(attended).toEqual([]);
  });

  it('Who chaired the online exchange of Berlin and its partner cities?', async () => {
    const parts = await facts(EXCHANGE, { predicates: ['PARTICIPATED_IN'], direction: 'IN' });
    const chairs = parts.filter(({ properties }) => properties.role === 'chair');
    expect(names(chairs.map(({ subject }) => subject))).toEqual(['Dilek Kalayci']);
  });

  it('Did Wang Linghang and Liu Jingyuan attend a common meeting?', async () => {
    const [id, other] = [await assistant.idOf('Wang Linghang'), await assistant.idOf('Liu Jingyuan')];
    const { meetings, stated, notes } = await assistant.ask('who_met', { id, with: other });
    expect({ meetings, stated }).toEqual({ meetings: [], stated: false });
    expect(notes[0]).toContain('"not stated", not "no"');
  });

  it('How is Wang Linghang connected to Bernadia Irawati Tjandradewi?', async () => {
    const [from, to] = [
      await assistant.idOf('Wang Linghang'),
      await assistant.idOf('Bernadia Irawati Tjandradewi'),
    ];
    const { chains, meeting } = await assistant.ask('paths', { from, to });
    const [{ steps, caveats }] = chains;
    const way = [steps[0].from, ...steps.map((step: { to: Named }) => step.to)];
    expect(way.map(({ name }: Named) => name.text)).toEqual([
      'Wang Linghang',
      'Beijing',
      CONFERENCE,
      'Bernadia Irawati Tjandradewi',
    ]);
    expect(caveats.map((one: { text: string }) => one.text).join()).toContain('it is not said that');
    expect(meeting).toEqual({
      stated: false,
      text: expect.stringMatching(/^They never met as far as is stated/),
    });
  });

  it('Which cities were at the 8 October meeting?', async () => {
    const parts = await facts(EXCHANGE, { direction: 'IN', predicates: ['PARTICIPATED_IN', 'HOSTED'] });
    const cities = parts.filter(({ subject }) => subject.kind === 'CITY').map(({ subject }) => subject);
    expect([...new Set(names(cities))]).toEqual(['Beijing', 'Berlin', 'Budapest', 'Buenos Aires', 'Warsaw']);
    const groups = parts.filter(({ subject }) => subject.kind === 'GROUP').map(({ subject }) => subject.id);
    const lists = await Promise.all(
      groups.map((id) => assistant.ask('facts', { id, predicates: ['INCLUDES'], direction: 'OUT' })),
    );
    expect(lists.flatMap(({ notes }) => notes)).toContainEqual(expect.stringContaining('list is partial'));
  });

  it('Who spoke for (represented) Beijing, and at which event?', async () => {
    const spoke = await facts('Beijing', { predicates: ['REPRESENTED'], direction: 'IN' });
    const people = spoke.filter(({ subject }) => subject.kind === 'PERSON');
    const by = (implicit: boolean) =>
      names(people.filter((one) => one.implicit === implicit).map((one) => one.subject));
    expect(by(false)).toEqual(['Pan Ruifeng', 'Wang Linghang']);
    expect(by(true)).toEqual(expect.arrayContaining(['Liu Jingyuan', 'Yang Peng']));
    const wang = people.find(({ subject }) => subject.name.text === 'Wang Linghang');
    expect(wang?.references.map(({ entity }) => entity.name.text)).toEqual([EXCHANGE]);
  });

  it('Who invited Pan Ruifeng to speak?', async () => {
    const invited = await facts('Pan Ruifeng', { predicates: ['INVITED'], direction: 'IN' });
    expect(names(invited.map(({ subject }) => subject))).toEqual([
      'Community-based epidemic prevention and control team (Beijing)',
      "Foreign Affairs Office of the People's Government of Beijing Municipality",
    ]);
  });

  it("Which cities are Beijing's sister cities, and since when?", async () => {
    const { partnerships } = await assistant.ask('sister_network', {
      cities: [await assistant.idOf('Beijing')],
    });
    const told = partnerships.map((one: { other: Named; since: { edtf: string } | null; facts: Fact[] }) => ({
      name: one.other.name.text,
      since: one.since?.edtf ?? null,
      inferred: one.facts.every(({ implicit }) => implicit),
    }));
    const others = ['Jakarta', 'Madrid', 'Paris', 'Rio de Janeiro'];
    expect(told).toEqual([
      { name: 'Berlin', since: '1994', inferred: false },
      ...others.map((name) => ({ name, since: null, inferred: true })),
    ]);
  });

  it('Is Budapest a sister city of Beijing according to the sources?', async () => {
    const [id, other] = [await assistant.idOf('Budapest'), await assistant.idOf('Beijing')];
    const answer = await assistant.ask('facts', { id, with: other, predicates: ['SISTER_CITY_OF'] });
    expect(answer.facts).toEqual([]);
    expect(answer.notes).toContainEqual(expect.stringContaining('"not stated", not "no"'));
    const { common } = await assistant.ask('sister_network', { cities: [id, other] });
    expect(names(common)).toEqual(['Berlin']);
  });

  it("How many cities, countries and participants joined Beijing's first large-scale video conference?", async () => {
    const { attributes } = await assistant.ask('facts', { id: await assistant.idOf(SISTERS_MEET) });
    const numbers = attributes.filter((one: { property: string }) => one.property === 'quantities');
    expect(numbers.map((one: { display: string }) => one.display).sort()).toEqual([
      '21 countries',
      '26 cities',
      '67 participants',
    ]);
  });

  it('Since when has Beijing been a member of UCLG, and to which section does it belong?', async () => {
    const memberships = await facts('Beijing', { predicates: ['MEMBER_OF'], direction: 'OUT' });
    const told = Object.fromEntries(
      memberships.map((one) => [one.object.name.text, one.valid?.edtf ?? null]),
    );
    expect(told['United Cities and Local Governments']).toMatch(/^2006-10/);
    expect(told).toHaveProperty(['UCLG Asia-Pacific Section (UCLG ASPAC)']);
  });

  it('Which organisations jointly organised the conference of 25 September?', async () => {
    const organised = await facts(CONFERENCE, { predicates: ['ORGANIZED'], direction: 'IN' });
    expect(names(organised.map(({ subject }) => subject))).toEqual([
      "Chinese People's Association for Friendship with Foreign Countries",
      'UCLG Asia-Pacific Section (UCLG ASPAC)',
    ]);
  });

  it('Which departments of Ditan Hospital are known and who heads them?', async () => {
    const parts = await facts('Ditan Hospital', { predicates: ['PART_OF'], direction: 'IN' });
    const heads = await Promise.all(
      parts.map(async ({ subject }) => {
        const answer = await assistant.ask('facts', { id: subject.id, predicates: ['HOLDS_POSITION'] });
        return [subject.name.text, ...names(answer.facts.map((fact: Fact) => fact.subject))];
      }),
    );
    expect(heads.sort()).toEqual([
      ['Critical Care Medicine Department, Ditan Hospital', 'Liu Jingyuan'],
      ['Emergency Department for Infectious Diseases, Ditan Hospital', 'Wang Linghang'],
    ]);
  });

  it('Which events took place in September or October 2020?', async () => {
    const { events } = await assistant.ask('events', { during: '2020-09/2020-10' });
    expect(events.map((one: Named) => one.name.text)).toEqual([CONFERENCE, EXCHANGE]);
  });

  it('Which meetings did Beijing (city or municipal government) host?', async () => {
    const hosts = ['Beijing', 'Beijing Municipal Government'];
    const hosted = await Promise.all(
      hosts.map((name) => facts(name, { predicates: ['HOSTED'], direction: 'OUT' })),
    );
    const meetings = new Map(hosted.flat().map(({ object }) => [object.name.text, object.id]));
    expect([...meetings.keys()].sort()).toEqual([SISTERS_MEET, APRIL].sort());
    const { entity } = await assistant.ask('facts', { id: meetings.get(APRIL) });
    expect(entity.possiblySameAs.map((one: { entity: Named }) => one.entity.name.text)).toEqual([
      SISTERS_MEET,
    ]);
  });

  it('When was the NHC-WHO international briefing held?', async () => {
    const { attributes } = await assistant.ask('facts', {
      id: await assistant.idOf('NHC-WHO international briefing'),
    });
    const date = attributes.find((one: { property: string }) => one.property === 'date');
    expect(date.display).toBe('not after 26 March 2020');
  });

  it('At which meetings were more than 100 participants present?', async () => {
    const { events } = await assistant.ask('events', { moreThan: 100 });
    expect(events.map((one: Named & { size: string }) => [one.name.text, one.size])).toEqual([
      [CONFERENCE, 'more than 110 representatives'],
    ]);
  });

  it('Which measures of Beijing were presented on 25 September?', async () => {
    const shared = await facts('Beijing', { predicates: ['SHARED_MEASURE'], direction: 'OUT' });
    const there = shared.filter(({ references }) =>
      references.some(({ property, entity }) => property === 'event' && entity.name.text === CONFERENCE),
    );
    expect(names(there.map(({ object }) => object))).toEqual([
      'Open and transparent response to public concerns',
      'Strengthening disease control and prevention in hospitals',
      'Strengthening nucleic acid testing capacity',
      'Strong prevention and control at the level of the whole society',
      'Successful treatment of critical cases',
    ]);
  });

  it('How many fever clinics were set up in Beijing?', async () => {
    const { attributes } = await assistant.ask('facts', {
      id: await assistant.idOf('fever clinics', 'MEASURE'),
    });
    const displays = attributes.map((one: { display: string }) => one.display);
    expect(displays).toContainEqual(expect.stringMatching(/^more than 70/));
  });

  it('At which events was the resumption of work discussed?', async () => {
    const { events } = await assistant.ask('events', { topic: await assistant.idOf('Resumption of work') });
    expect(names(events)).toEqual([SISTERS_MEET, CONFERENCE].sort());
  });

  it.each(['北京', 'Peking', 'بكين', 'Beijing'])('Does a search for %s find Beijing?', async (text) => {
    const { hits } = await assistant.ask('search', { text, limit: 1 });
    expect(hits).toMatchObject([{ id: 'city/beijing', matchedName: { text } }]);
  });

  it('What is the evidence for the sister-city relation Berlin-Beijing since 1994?', async () => {
    const [id, other] = [await assistant.idOf('Berlin'), await assistant.idOf('Beijing')];
    const answer = await assistant.ask('facts', { id, with: other, predicates: ['SISTER_CITY_OF'] });
    const [fact] = answer.facts as Fact[];
    const opened = await assistant.ask('evidence', { ids: [fact?.id] });
    expect(opened.opened[0].passages).toMatchObject([
      { source: 'doc/berlin-exchange', exact: null, gloss: { text: expect.stringContaining('1994') } },
    ]);
    expect(opened.sources).toMatchObject([
      { id: 'doc/berlin-exchange', language: 'de', url: expect.stringMatching(/^https:/), textHeld: false },
    ]);
    expect(opened.notes).toContainEqual(expect.stringContaining('not held here'));
  });
});
