import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cityGraph, madeUpCities } from '../data/cities.mjs';
import { copyOfCities, copyOfMeetings } from '../data/copies.mjs';
import { MEETINGS, meetingGraph } from '../data/meetings.mjs';
import { sample, seeded } from '../data/random.mjs';
import { cityRecords, meetingRecords } from '../data/records.mjs';

const SMALL = {
  ...MEETINGS,
  persons: 400,
  events: 100,
  participations: 2500,
  congressSize: 50,
  busyEvents: 9,
};

test('the same seed gives the same numbers, another seed others', () => {
  const three = (seed) => Array.from({ length: 3 }, seeded(seed));
  assert.deepEqual(three(1), three(1));
  assert.notDeepEqual(three(1), three(2));
});

test('a sample repeats nothing and leaves its source alone', () => {
  const items = Array.from({ length: 50 }, (_, place) => place);
  const found = sample(items, 20, seeded(1));
  assert.equal(new Set(found).size, 20);
  assert.equal(items[0], 0);
  assert.equal(sample(items, 80, seeded(1)).length, 50);
});

test('the meeting graph is the same each time', () => {
  assert.deepEqual(meetingGraph(SMALL), meetingGraph(SMALL));
  assert.notDeepEqual(meetingGraph(SMALL), meetingGraph({ ...SMALL, seed: 5 }));
});

test('the meeting graph has the size that it says, hubs, and nobody at an event twice', () => {
  const graph = meetingGraph();
  assert.equal(graph.persons.length, 20_000);
  assert.equal(graph.events.length, 5_000);
  assert.equal(graph.participations.length, 150_000);
  assert.deepEqual(graph.persons[0], { id: 'person/p-00001', name: 'Person 00001' });
  const { events, participations } = copyOfMeetings(graph, 0);
  assert.equal(events.length, 5_025);
  assert.equal(participations.length, 176_000);
  assert.equal(new Set(participations.map(({ person, event }) => `${person} ${event}`)).size, 176_000);
  const counts = (key) => {
    const found = new Map();
    for (const one of participations) found.set(one[key], (found.get(one[key]) ?? 0) + 1);
    return [...found.values()].sort((a, b) => b - a);
  };
  assert.equal(counts('event')[0], 800);
  const perPerson = counts('person');
  assert.ok(perPerson[0] > 350 && perPerson[10_000] < 8, `${perPerson[0]}, ${perPerson[10_000]}`);
});

test('the made-up cities are as many as the real ones, as skewed, and hang together', () => {
  const { cities, pairs } = madeUpCities();
  assert.equal(cities.length, 10_055);
  assert.equal(pairs.length, 17_401);
  const sisters = new Map();
  for (const { from, to } of pairs) {
    assert.notEqual(from, to);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ])
      sisters.set(one, [...(sisters.get(one) ?? []), other]);
  }
  const degrees = [...sisters.values()].map((one) => one.length).sort((a, b) => b - a);
  assert.ok(degrees[0] > 50 && degrees[0] <= 98);
  assert.ok(degrees[5000] <= 3);
  const reached = new Set([cities[0].id]);
  for (const one of reached) for (const other of sisters.get(one)) reached.add(other);
  assert.equal(reached.size, cities.length);
});

test('without the files of the real set, the cities are made up', () => {
  assert.equal(cityGraph('/nowhere').origin, 'synthetic');
});

test('a copy shares no city, person or event with the graph', () => {
  const meetings = meetingGraph(SMALL);
  const copy = copyOfMeetings(meetings, 2);
  const ids = new Set([...meetings.persons, ...meetings.events].map(({ id }) => id));
  assert.ok([...copy.persons, ...copy.events].every(({ id }) => !ids.has(id)));
  assert.ok(copy.participations.every(({ person, event }) => !ids.has(person) && !ids.has(event)));
  const cities = madeUpCities();
  const own = new Set(cities.cities.map(({ id }) => id));
  assert.ok(copyOfCities(cities, 1).pairs.every(({ from, to }) => !own.has(from) && !own.has(to)));
});

test('every fact has evidence and an id of its own', () => {
  const records = [...meetingRecords(meetingGraph(SMALL), 'm'), ...cityRecords(madeUpCities(), 'c')].filter(
    ({ record }) => record === 'relation',
  );
  assert.equal(new Set(records.map(({ id }) => id)).size, records.length);
  assert.ok(records.every(({ evidence }) => evidence.length === 1 && evidence[0].row > 0));
});
