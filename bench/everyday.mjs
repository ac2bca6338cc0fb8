/**
 * What people ask beside what the peers can be asked too: what the explorer and the documentation's examples ask, of the
 * largest city, of the person with the largest circle, or of the graph as a whole.
 *
 * @typedef {{ title: string, query: string, variables?: (of: { city: string, person: string, other: string }) => object }} Everyday
 * @type {readonly Everyday[]}
 */
export const EVERYDAY = [
  {
    title: 'what there is: counts, first persons, events and countries, the cities with most sisters',
    query: `{ statistics { documents entities { kind count } facts { count } }
      persons: entities(kinds: [PERSON], first: 100) { nodes { id degree name { text } } }
      events(first: 100) { nodes { id degree name { text } } }
      countries: entities(kinds: [COUNTRY], first: 100) { nodes { id degree name { text } } }
      cities: sisterCityRanking(first: 6) { nodes { sisters city { id degree name { text } } } } }`,
  },
  {
    title: 'search by the beginning of a name',
    query: '{ search(text: "ber", first: 20) { edges { score node { id kind name { text } } } } }',
  },
  {
    title: 'a city with all that is stated of it, a hundred sisters and the evidence',
    query: `query ($city: ID!) { city(id: $city) { id names { text language } country { id name { text } } population degree
      sisterCities(first: 100) { totalCount edges { node { id name { text } country { id } }
        facts { id evidence { id document { id } } } } } } }`,
    variables: ({ city }) => ({ city }),
  },
  {
    title: 'a person with fifty facts and their evidence',
    query: `query ($person: ID!) { person(id: $person) { id degree facts(first: 50) { totalCount nodes { id predicate
      object { id name { text } } evidence { id document { id name { text } } } } } } }`,
    variables: ({ person }) => ({ person }),
  },
  {
    title:
      'whom a person met: how surely, from when to when, which meetings may be one, and how many persons',
    query: `query ($person: ID!) { whoMet(id: $person, first: 25) { totalCount nodes { with { id name { text } }
      eventCount confidence basis possibleDuplicates first { edtf } last { edtf } } } }`,
    variables: ({ person }) => ({ person }),
  },
  {
    title: 'the same with five meetings of each, and as what both were there',
    query: `query ($person: ID!) { whoMet(id: $person, first: 25) { nodes { with { id name { text } } eventCount
      events(first: 5) { event { id name { text } } own { role facts { id } } other { role } } } } }`,
    variables: ({ person }) => ({ person }),
  },
  {
    title: 'all meetings of two, with evidence',
    query: `query ($person: ID!, $other: ID!) { encounters(between: $person, and: $other) { event { id name { text } }
      own { role facts { id evidence { id } } } other { role } } }`,
    variables: ({ person, other }) => ({ person, other }),
  },
  {
    title: 'the shortest chains between two persons',
    query: `query ($person: ID!, $other: ID!) { paths(from: $person, to: $other) { length confidence } }`,
    variables: ({ person, other }) => ({ person, other }),
  },
  {
    title: 'the first fifty events, and how many there are',
    query: '{ events(first: 50) { totalCount nodes { id name { text } date { edtf } } } }',
  },
  {
    title: 'events of a year',
    query: '{ events(first: 50, during: "2015") { totalCount nodes { id name { text } date { edtf } } } }',
  },
  {
    title: 'events at which two persons were',
    query: `query ($person: ID!, $other: ID!) { events(first: 50, involving: [$person, $other]) { totalCount nodes { id } } }`,
    variables: ({ person, other }) => ({ person, other }),
  },
  {
    title: 'events at a place, about a topic',
    query: `query ($city: ID!) { events(first: 50, place: $city) { totalCount nodes { id } }
      about: events(first: 50, topic: "topic/none") { totalCount } }`,
    variables: ({ city }) => ({ city }),
  },
  {
    title: 'the fifty cities with most sisters, and how many have any',
    query: '{ sisterCityRanking(first: 50) { totalCount nodes { sisters city { id name { text } } } } }',
  },
  {
    title: 'partnerships between countries',
    query: '{ countryPairs(first: 50) { totalCount nodes { one { id } other { id } partnerships } } }',
  },
  {
    title: 'two hops around a city, with facts and evidence',
    query: `query ($city: ID!) { sisterCityNetwork(around: [$city], hops: 2, maxNodes: 300) { truncated
      nodes { id name { text } } facts { id evidence { id } } } }`,
    variables: ({ city }) => ({ city }),
  },
  {
    title: 'the first fifty facts, and how many there are',
    query:
      '{ facts(first: 50) { totalCount nodes { id subject { id name { text } } object { id name { text } } } } }',
  },
];
