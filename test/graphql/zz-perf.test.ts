import { readFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { it } from '@jest/globals';
import { openEmbedded } from '../../src/store/embedded.js';
import { loadRecords } from '../datasets.js';
import { askingOf } from './ask.js';

it('perf', async () => {
  const store = openEmbedded();
  await store.setUp();
  const rec: object[] = [{ record: 'document', id: 'doc/x', title: 't' }];
  const seen = new Set<string>();
  const lines = readFileSync('/work/shared/data/partnerships.csv', 'utf8').split('\n').slice(1);
  let n = 0;
  for (const l of lines) {
    const m = l.match(/(Q\d+).*?(Q\d+)/);
    if (!m) continue;
    for (const q of [m[1], m[2]])
      if (!seen.has(q!)) {
        seen.add(q!);
        rec.push({
          record: 'entity',
          id: `wikidata:${q}`,
          kind: 'City',
          names: [{ text: `City ${q}`, lang: 'en', origin: 'external' }],
        });
      }
    if (m[1] === m[2]) continue;
    n++;
    rec.push({
      record: 'relation',
      id: `p${n}`,
      subject: `wikidata:${m[1]}`,
      predicate: 'SISTER_CITY_OF',
      object: `wikidata:${m[2]}`,
      evidence: [{ document: 'doc/x', row: n }],
    });
  }
  let t = Date.now();
  await loadRecords(store, 'w', rec);
  console.log('load', Date.now() - t, seen.size, n);
  const { ask } = askingOf(store);
  const q =
    'query($id: ID!){ city(id: $id) { name {text} sisterCities(first:25) { edges { facts {id} node { id name {text} sisterCities(first:25) { edges { facts {id} node { id name {text} sisterCities(first:25) { edges { facts {id} node { id name {text} } } } } } } } } } } }';
  const out: string[] = [];
  const session = new Session();
  session.connect();
  await new Promise<void>((r) =>
    session.post('Profiler.enable', () => session.post('Profiler.start', () => r())),
  );
  for (const id of ['Q64', 'Q956', 'Q1490', 'Q84', 'Q64', 'Q956', 'Q1490', 'Q84', 'Q64']) {
    t = performance.now() as any;
    const a = await ask(q, { id: `wikidata:${id}` });
    out.push(
      `${id} ${(performance.now() - (t as any)).toFixed(0)}ms ${JSON.stringify(a).length} ${JSON.stringify(a.errors ?? null)}`,
    );
  }
  const one =
    'query($id: ID!){ city(id: $id) { name {text} sisterCities(first:25) { edges { node { id name {text} } } } } }';
  for (let i = 0; i < 5; i++) {
    t = performance.now() as any;
    await ask(one, { id: 'wikidata:Q64' });
    out.push(`one ${(performance.now() - (t as any)).toFixed(1)}`);
  }
  const big =
    '{ sisterCityNetwork(around:["wikidata:Q64"], hops:4, maxNodes:10000) { truncated nodes { id name {text} } facts { id subject {id} object {id} } } }';
  for (let i = 0; i < 2; i++) {
    t = performance.now() as any;
    const a = await ask(big);
    out.push(
      `big ${(performance.now() - (t as any)).toFixed(1)} ${JSON.stringify(a).length} ${JSON.stringify(a.errors ?? null)}`,
    );
  }
  await new Promise<void>((r) =>
    session.post('Profiler.stop', (_e, { profile }) => {
      writeFileSync('/tmp/gqlscratch/p.cpuprofile', JSON.stringify(profile));
      r();
    }),
  );
  console.log(out.join('\n'));
}, 300000);
