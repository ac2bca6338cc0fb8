/**
 * The requests: the same question in the words of each server, and what makes their answers comparable.
 *
 * `finish` is work that a client has left before it holds the answer asked for, and is measured; `normal` only brings
 * answers into one form, and is not. Where a page can cut a list, all are asked for the same page by id; where none
 * can, the peers are asked without page and order, which is quickest for them.
 *
 * @typedef {{ query: string, variables: (id: any) => object, finish?: (data: any, id: any) => any,
 *   normal: (answer: any) => any }} GraphqlWords
 * @typedef {{ title: string, parley: GraphqlWords, peer: GraphqlWords, raw: { normal?: (answer: any) => any } }} Kind
 */

const one = (id) => ({ id });
const sisters = (levels, words) =>
  words.reduceRight((inner, word) => `${word} ${levels.replace('…', inner)}`, '');

const parleyCity = (city) => ({
  id: city.id,
  name: city.name.text,
  ...(city.sisterCities && { sisters: city.sisterCities.nodes.map(parleyCity) }),
});
const parleySisters = (first, levels) => ({
  query: `query ($id: ID!) { city(id: $id) { id name { text } ${sisters(`{ nodes { id name { text } … } }`, Array(levels).fill(`sisterCities(first: ${first})`))} } }`,
  variables: one,
  normal: (data) => parleyCity(data.city),
});
const peerSisters = (page, levels) => ({
  query: `query ($id: ID!) { peerCities(where: { id: { eq: $id } }) { id name ${sisters(`{ id name … }`, Array(levels).fill(`sisters${page}`))} } }`,
  variables: one,
  normal: (data) => data.peerCities[0],
});

/** @type {Record<string, Kind>} */
export const KINDS = {
  city: {
    title: 'a city with its country',
    parley: {
      query: 'query ($id: ID!) { city(id: $id) { id name { text } country { id name { text } } } }',
      variables: one,
      normal: ({ city: { country, ...city } }) => ({
        ...parleyCity(city),
        country: country === null ? [] : [parleyCity(country)],
      }),
    },
    peer: {
      query: 'query ($id: ID!) { peerCities(where: { id: { eq: $id } }) { id name country { id name } } }',
      variables: one,
      normal: (data) => data.peerCities[0],
    },
    raw: {},
  },
  sisters: {
    title: "a city's sisters",
    parley: parleySisters(100, 1),
    peer: peerSisters('', 1),
    raw: {},
  },
  twoLevels: {
    title: 'two levels of sisters',
    parley: parleySisters(100, 2),
    peer: peerSisters('', 2),
    raw: {},
  },
  threeLevels: {
    title: 'three levels of sisters, 50 each',
    parley: parleySisters(50, 3),
    peer: peerSisters('(limit: 50, sort: [{ id: ASC }])', 3),
    raw: {},
  },
  common: {
    title: 'sisters that two cities share',
    parley: {
      query:
        'query ($ids: [ID!]!) { commonSisterCities(of: $ids, first: 100) { nodes { id name { text } } } }',
      variables: (ids) => ({ ids }),
      normal: (data) => data.commonSisterCities.nodes.map(parleyCity),
    },
    peer: {
      query: 'query ($ids: [ID!]!) { peerCities(where: { id: { in: $ids } }) { id sisters { id name } } }',
      variables: (ids) => ({ ids }),
      finish({ peerCities: [left, right] }) {
        const others = new Set(right.sisters.map((city) => city.id));
        return left.sisters.filter((city) => others.has(city.id));
      },
      normal: (answer) => answer,
    },
    raw: {},
  },
  network: {
    title: 'all within two hops, and the pairs between them',
    parley: {
      query:
        'query ($id: ID!) { sisterCityNetwork(around: [$id], hops: 2, maxNodes: 5000) { nodes { id name { text } } facts { subject { id } object { id } } truncated } }',
      variables: one,
      normal: ({ sisterCityNetwork: { nodes, facts } }) => ({
        nodes: nodes.map(parleyCity),
        pairs: facts.map(({ subject, object }) => pair(subject.id, object.id)),
      }),
    },
    peer: {
      query:
        'query ($id: ID!) { peerCities(where: { id: { eq: $id } }) { id name sisters { id name sisters { id name sisters { id } } } } }',
      variables: one,
      finish: networkOf,
      normal: (answer) => answer,
    },
    raw: { normal: ({ nodes, pairs }) => ({ nodes, pairs: pairs.map(([from, to]) => pair(from, to)) }) },
  },
  circle: {
    title: 'a person, its events, who was there and as what, 100 each',
    parley: {
      query: `query ($id: ID!) { person(id: $id) { id name { text } participations(first: 100) { nodes { role event { id name { text }
        participants(first: 100) { nodes { role participant { id name { text } } } } } } } } }`,
      variables: one,
      normal: ({ person }) => ({
        ...parleyCity(person),
        events: person.participations.nodes.map(({ role, event }) => ({
          ...parleyCity(event),
          role: role.toLowerCase(),
          participants: event.participants.nodes.map((other) => ({
            ...parleyCity(other.participant),
            role: other.role.toLowerCase(),
          })),
        })),
      }),
    },
    peer: {
      query: `query ($id: ID!) { peerPeople(where: { id: { eq: $id } }) { id name eventsConnection(first: 100, sort: [{ node: { id: ASC } }]) { edges { properties { role } node { id name
        participantsConnection(first: 100, sort: [{ node: { id: ASC } }]) { edges { properties { role } node { id name } } } } } } } }`,
      variables: one,
      normal: ({ peerPeople: [{ eventsConnection, ...person }] }) => ({
        ...person,
        events: eventsConnection.edges.map(({ properties, node: { participantsConnection, ...event } }) => ({
          ...event,
          role: properties.role,
          participants: participantsConnection.edges.map((other) => ({
            ...other.node,
            role: other.properties.role,
          })),
        })),
      }),
    },
    raw: {},
  },
  tenEach: {
    title: 'a person, its events, who was there, their events, ten each',
    parley: {
      query: `query ($id: ID!) { person(id: $id) { id name { text } participations(first: 10) { nodes { event { id name { text }
        participants(first: 10) { nodes { participant { id name { text } ... on Person { participations(first: 10) { nodes { event { id name { text } } } } } } } } } } } } }`,
      variables: one,
      normal: ({ person }) => parleyTen(person),
    },
    peer: {
      query: `query ($id: ID!) { peerPeople(where: { id: { eq: $id } }) { id name events(limit: 10, sort: [{ id: ASC }]) { id name
        participants(limit: 10, sort: [{ id: ASC }]) { id name events(limit: 10, sort: [{ id: ASC }]) { id name } } } } }`,
      variables: one,
      normal: (data) => data.peerPeople[0],
    },
    raw: {},
  },
  whoMet: {
    title: 'the twenty met most, how often, three examples each',
    parley: {
      query: `query ($id: ID!) { whoMet(id: $id, first: 20) { nodes { with { id name { text } } eventCount
        events(first: 3) { event { id name { text } } } } } }`,
      variables: one,
      normal: ({ whoMet }) =>
        whoMet.nodes.map((met) => ({
          ...parleyCity(met.with),
          met: met.eventCount,
          events: met.events.map(({ event }) => parleyCity(event)),
        })),
    },
    peer: {
      query:
        'query ($id: ID!) { peerPeople(where: { id: { eq: $id } }) { events { id name participants { id name } } } }',
      variables: one,
      finish: mostMet,
      normal: (answer) => answer,
    },
    raw: {},
  },
};

function parleyTen({ participations, ...person }) {
  const events = participations?.nodes.map(({ event }) => ({
    ...parleyCity(event),
    ...(event.participants && {
      participants: event.participants.nodes.map(({ participant }) => parleyTen(participant)),
    }),
  }));
  return { ...parleyCity(person), ...(events && { events }) };
}

function pair(one, other) {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** The cities within two hops and each pair between them once, from three nested levels. */
function networkOf({ peerCities: [centre] }) {
  const nodes = new Map([[centre.id, centre]]);
  for (const near of centre.sisters) {
    nodes.set(near.id, near);
    for (const far of near.sisters) if (!nodes.has(far.id)) nodes.set(far.id, far);
  }
  const pairs = new Set();
  for (const near of centre.sisters) {
    pairs.add(pair(centre.id, near.id));
    for (const far of near.sisters) {
      pairs.add(pair(near.id, far.id));
      for (const { id } of far.sisters) if (nodes.has(id)) pairs.add(pair(far.id, id));
    }
  }
  return { nodes: [...nodes.values()].map(({ id, name }) => ({ id, name })), pairs: [...pairs] };
}

/** Whom one met most, counted from all who were at each event. */
function mostMet({ peerPeople: [{ events }] }, id) {
  const met = new Map();
  for (const event of events) {
    for (const person of event.participants) {
      if (person.id === id) continue;
      const known = met.get(person.id);
      if (known === undefined) met.set(person.id, { ...person, events: [event] });
      else known.events.push(event);
    }
  }
  return [...met.values()]
    .sort((a, b) => b.events.length - a.events.length || (a.id < b.id ? -1 : 1))
    .slice(0, 20)
    .map((person) => ({
      id: person.id,
      name: person.name,
      met: person.events.length,
      events: person.events
        .map((event) => ({ id: event.id, name: event.name }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, 3),
    }));
}
