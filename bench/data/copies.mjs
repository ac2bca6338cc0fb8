/**
 * Makes a graph larger without touching what it holds already: further copies under ids of their own, each with a
 * crowded place of its own in place of the crowds of the first. Whatever is asked of the first has the same answer.
 */

/** @param {string} id @param {number} copy 0 is the graph itself */
export function copyId(id, copy) {
  return copy === 0 ? id : `${id}-copy-${copy}`;
}

/**
 * @param {import('./cities.mjs').CityGraph} graph
 * @param {number} copy
 * @returns {import('./cities.mjs').CityGraph} countries stay what they are: cities of all copies lie in them
 */
export function copyOfCities(graph, copy) {
  if (copy === 0) return graph;
  const of = (id) => copyId(id, copy);
  const cities = graph.cities.map((city) => ({ ...city, id: of(city.id) }));
  const pairs = graph.pairs.map(({ from, to }) => ({ from: of(from), to: of(to) }));
  const hub = { id: `city/hub-${copy}`, name: `Hub ${copy}`, names: [], country: null };
  const spokes = cities.slice(0, 1000).map(({ id }) => ({ from: hub.id, to: id }));
  return { ...graph, countries: [], cities: [...cities, hub], pairs: [...pairs, ...spokes] };
}

/**
 * @param {import('./meetings.mjs').MeetingGraph} graph
 * @param {number} copy
 * @returns {import('./meetings.mjs').Meetings}
 */
export function copyOfMeetings(graph, copy) {
  if (copy === 0) {
    const { persons, events, participations, crowds } = graph;
    return {
      persons,
      events: [...events, ...crowds.events],
      participations: [...participations, ...crowds.participations],
    };
  }
  const of = (id) => copyId(id, copy);
  const rename = (one) => ({ ...one, id: of(one.id) });
  const persons = graph.persons.map(rename);
  const participations = graph.participations.map(({ person, event, role }) => ({
    person: of(person),
    event: of(event),
    role,
  }));
  const congress = { id: `event/congress-${copy}`, name: `Congress ${copy}` };
  const crowd = persons
    .slice(0, 1000)
    .map(({ id }) => ({ person: id, event: congress.id, role: 'attendee' }));
  return {
    persons,
    events: [...graph.events.map(rename), congress],
    participations: [...participations, ...crowd],
  };
}
