import { sample, seeded, weighted } from './random.mjs';

/**
 * @typedef {{ id: string, name: string }} Named
 * @typedef {{ person: string, event: string, role: string }} Participation
 * @typedef {{ persons: Named[], events: Named[], participations: Participation[] }} Meetings
 * @typedef {Meetings & { crowds: Pick<Meetings, 'events' | 'participations'> }} MeetingGraph  `crowds`: what there is
 * besides, for hubs that are hubs
 */

/** Size of the meeting graph, and of its crowds: great congresses, and a few persons who are nearly everywhere. */
export const MEETINGS = {
  persons: 20_000,
  events: 5_000,
  participations: 150_000,
  largest: 100,
  congresses: 25,
  congressSize: 800,
  busy: 20,
  busyEvents: 300,
  seed: 4,
};

const ROLES = [
  'attendee',
  'attendee',
  'attendee',
  'attendee',
  'participant',
  'participant',
  'speaker',
  'chair',
];

/**
 * A made-up meeting graph, the same for the same seed: most events are small and some large, most persons come to a
 * few events and some to nearly a hundred. Nobody comes to an event twice.
 *
 * @param {typeof MEETINGS} size
 * @returns {MeetingGraph}
 */
export function meetingGraph(size = MEETINGS) {
  const random = seeded(size.seed);
  const persons = numbered('person/p-', 'Person', size.persons, 5);
  const events = numbered('event/e-', 'Event', size.events, 4);
  // The first person comes about 20 times as often as the last, and to nearly a hundred events.
  const person = weighted(
    persons.map((_, place) => (place + size.persons / 50) ** -0.9),
    random,
  );
  const participations = [];
  for (const [place, count] of eventSizes(size, random).entries()) {
    const present = new Set();
    while (present.size < count) present.add(person());
    for (const one of [...present].sort((a, b) => a - b)) {
      const role = ROLES[Math.floor(random() * ROLES.length)];
      participations.push({ person: persons[one].id, event: events[place].id, role });
    }
  }
  const crowds = crowdsBeside({ persons, events, participations }, size, person, random);
  return { persons, events, participations, crowds };
}

/** The congresses, at which those are who come often; and what the busiest persons attend beside that. */
function crowdsBeside({ persons, events, participations }, size, person, random) {
  const congresses = numbered('event/e-', 'Event', size.events + size.congresses, 4).slice(size.events);
  const found = [];
  const role = () => ROLES[Math.floor(random() * ROLES.length)];
  for (const { id } of congresses) {
    const present = new Set();
    while (present.size < size.congressSize) present.add(person());
    for (const one of [...present].sort((a, b) => a - b))
      found.push({ person: persons[one].id, event: id, role: role() });
  }
  const known = new Set(participations.map((one) => `${one.person} ${one.event}`));
  for (const { id } of persons.slice(0, size.busy)) {
    const others = events.filter((event) => !known.has(`${id} ${event.id}`));
    for (const event of sample(others, size.busyEvents, random))
      found.push({ person: id, event: event.id, role: role() });
  }
  return { events: congresses, participations: found };
}

/** How many take part in each event: sizes of three sorts, then one more or less until the sum is as wanted. */
function eventSizes({ events, participations, largest }, random) {
  const most = Math.min(largest, Math.floor((participations / events) * 3.4));
  const sizes = Array.from({ length: events }, () => {
    const sort = random();
    if (sort < 0.6) return between(2, most * 0.2, random);
    if (sort < 0.9) return between(most * 0.2, most * 0.6, random);
    return between(most * 0.6, most, random);
  });
  let sum = sizes.reduce((total, one) => total + one, 0);
  while (sum !== participations) {
    const place = Math.floor(random() * events);
    const step = sum < participations ? 1 : -1;
    if (sizes[place] + step < 1 || sizes[place] + step > largest) continue;
    sizes[place] += step;
    sum += step;
  }
  return sizes;
}

function between(least, most, random) {
  return Math.floor(least + random() * (most - least));
}

/** @returns {Named[]} */
function numbered(prefix, word, count, digits) {
  return Array.from({ length: count }, (_, place) => {
    const number = String(place + 1).padStart(digits, '0');
    return { id: `${prefix}${number}`, name: `${word} ${number}` };
  });
}
