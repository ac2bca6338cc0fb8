import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { forEachStore } from '../stores.js';
import { type Asking, smallWorld } from './ask.js';

forEachStore('who met whom in GraphQL', (makeStore) => {
  let ask: Asking['ask'];
  let close: () => Promise<void>;

  beforeAll(async () => {
    const world = await smallWorld(makeStore);
    ask = world.ask;
    close = () => world.store.close();
  });
  afterAll(() => close());

  const people = async (query: string) =>
    (await ask(query)).data.whoMet.nodes.map(
      (one: { with: { id: string }; basis: string }) => `${one.with.id} ${one.basis}`,
    );

  it('a person met persons, unless other kinds are asked for', async () => {
    expect(await people('{ whoMet(id: "person/ada-lind") { nodes { with { id } basis } } }')).toEqual([
      'person/bruno-verde DIRECT',
      'person/carla-sund INFERRED',
    ]);
    expect(
      await people(
        '{ whoMet(id: "person/ada-lind", kinds: [CITY, ORGANIZATION]) { nodes { with { id } basis } } }',
      ),
    ).toEqual([
      'city/lindhaven THROUGH_DELEGATES',
      'city/porto-verde THROUGH_DELEGATES',
      'org/league THROUGH_DELEGATES',
    ]);
  });

  it('null for the kinds and bases is the default', async () => {
    expect(
      await people(
        '{ whoMet(id: "person/ada-lind", kinds: null, bases: null, first: null) { nodes { with { id } basis } } }',
      ),
    ).toHaveLength(2);
  });

  it('a shared series counts only where it is asked for', async () => {
    expect(
      await people('{ whoMet(id: "person/ada-lind", bases: [SAME_SERIES]) { nodes { with { id } basis } } }'),
    ).toEqual(['person/emil-foss SAME_SERIES']);
  });

  it('each encounter has its meetings with the participations and the evidence of both sides', async () => {
    const { data } = await ask(`{
      person(id: "person/ada-lind") {
        met(first: 1) {
          totalCount
          edges {
            node {
              who { id } with { id } confidence eventCount possibleDuplicates first { edtf } last { edtf }
              events { event { id } size { display } basis own { role facts { evidence { exact } } } other { role onBehalfOf { id } facts { evidence { exact gloss { text } } } } }
              latest: events(first: 1) { event { id } }
            }
          }
          pageInfo { hasNextPage }
        }
      }
    }`);
    const { edges, totalCount, pageInfo } = data.person.met;
    expect({ totalCount, pageInfo }).toEqual({ totalCount: 2, pageInfo: { hasNextPage: true } });
    expect(edges[0].node).toMatchObject({
      who: { id: 'person/ada-lind' },
      with: { id: 'person/bruno-verde' },
      confidence: 1,
      eventCount: 2,
      first: { edtf: '2018-11' },
      last: { edtf: '2019-05-04' },
      latest: [{ event: { id: 'event/talks' } }],
    });
    expect(edges[0].node.events).toEqual([
      {
        event: { id: 'event/talks' },
        size: null,
        basis: 'DIRECT',
        own: { role: 'PARTICIPANT', facts: [{ evidence: [{ exact: null }] }] },
        other: { role: 'PARTICIPANT', onBehalfOf: [], facts: [{ evidence: [{ exact: null, gloss: null }] }] },
      },
      {
        event: { id: 'event/fair' },
        size: { display: 'more than 120 participants' },
        basis: 'DIRECT',
        own: {
          role: 'CHAIR',
          facts: [{ evidence: [{ exact: 'leitete Ada Lind in Lindhaven die Hafenmesse' }] }],
        },
        other: {
          role: 'SPEAKER',
          onBehalfOf: [{ id: 'city/porto-verde' }],
          facts: [
            {
              evidence: [
                {
                  exact: 'Bruno Verde sprach für Porto Verde',
                  gloss: { text: 'Verde spoke for Porto Verde.' },
                },
              ],
            },
          ],
        },
      },
    ]);
  });

  it('is the same at the root and at the entity, of any kind that can be at a meeting', async () => {
    const below = '{ nodes { with { id } basis eventCount events { event { id } } } }';
    const { data } = await ask(`{
      root: whoMet(id: "city/lindhaven", kinds: [CITY, PERSON]) ${below}
      entity(id: "city/lindhaven") { ... on Participant { met(kinds: [CITY, PERSON]) ${below} } }
      nobody: whoMet(id: "nobody") { totalCount nodes { basis } }
    }`);
    expect(data.root.nodes.length).toBeGreaterThan(2);
    expect(data.entity.met).toEqual(data.root);
    expect(data.nobody).toEqual({ totalCount: 0, nodes: [] });
  });

  it('the shared meetings of two are told one by one', async () => {
    const { data } = await ask(`{
      encounters(between: "person/bruno-verde", and: "person/ada-lind") { event { id } own { participant { id } } other { participant { id } } }
      small: encounters(between: "person/bruno-verde", and: "person/ada-lind", where: { maxParticipants: 50 }) { event { id } }
      never: encounters(between: "person/bruno-verde", and: "person/late-guest") { event { id } }
    }`);
    expect(data.encounters).toEqual(
      ['event/talks', 'event/fair'].map((id) => ({
        event: { id },
        own: { participant: { id: 'person/bruno-verde' } },
        other: { participant: { id: 'person/ada-lind' } },
      })),
    );
    expect(data.small).toEqual([{ event: { id: 'event/talks' } }]);
    expect(data.never).toEqual([]);
  });
});
