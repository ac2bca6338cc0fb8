import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whatIsAsked } from '../asked.mjs';
import { madeUpCities } from '../data/cities.mjs';
import { copyOfMeetings } from '../data/copies.mjs';
import { meetingGraph } from '../data/meetings.mjs';
import { requestsOf } from '../measure/latency.mjs';
import { KINDS } from '../requests.mjs';

const cities = madeUpCities();
const meetings = copyOfMeetings(meetingGraph(), 0);
const asked = whatIsAsked(cities, meetings, { ordinary: 10, hubs: 4 });

test('every kind of request has as many as wanted to be asked of, the same each time', () => {
  assert.deepEqual(Object.keys(asked), Object.keys(KINDS));
  for (const [kind, { ordinary, hubs }] of Object.entries(asked)) {
    assert.equal(ordinary.length, 10, kind);
    assert.equal(hubs.length, kind === 'city' ? 0 : 4, kind);
  }
  assert.deepEqual(whatIsAsked(cities, meetings, { ordinary: 10, hubs: 4 }), asked);
});

test('ordinary answers are small, hubs are those with most', () => {
  const circle = (id) => {
    const events = new Set(
      meetings.participations.filter(({ person }) => person === id).map(({ event }) => event),
    );
    return meetings.participations.filter(({ event }) => events.has(event)).length;
  };
  for (const id of asked.circle.ordinary) assert.ok(circle(id) <= 100, id);
  for (const id of asked.circle.hubs) assert.ok(circle(id) > 10_000, id);
});

test('requests are of the kinds wanted', () => {
  const requests = requestsOf(asked, ['sisters', 'city']);
  assert.equal(requests.length, 24);
  assert.deepEqual(new Set(requests.map(({ kind }) => kind)), new Set(['sisters', 'city']));
});
