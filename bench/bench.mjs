/**
 * Measures Parley beside what else a team could use, and writes what it found. See README.md.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { whatIsAsked } from './asked.mjs';
import { latencyBars, loadBars } from './bars.mjs';
import { cityGraph } from './data/cities.mjs';
import { copyOfMeetings } from './data/copies.mjs';
import { meetingGraph } from './data/meetings.mjs';
import { sample, seeded } from './data/random.mjs';
import { EVERYDAY } from './everyday.mjs';
import { measureEveryday } from './measure/everyday.mjs';
import { checkEqual, measureLatency, requestsOf } from './measure/latency.mjs';
import { run, stopAll } from './measure/processes.mjs';
import { summary } from './measure/statistics.mjs';
import { mixedLoad } from './measure/throughput.mjs';
import { installAndStart, wholeExport } from './measure/whole.mjs';
import { NEO4J_VERSION } from './neo4j.mjs';
import { readOptions } from './options.mjs';
import { prepare } from './prepare.mjs';
import { report } from './report.mjs';
import { KINDS } from './requests.mjs';
import { startParley, startPeer, TITLES } from './servers.mjs';

const options = readOptions(process.argv.slice(2), process.env);
const { project, work, stages } = options;

function say(text) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}

/** Whether the machine has room for an embedded store that holds so many copies. */
function roomFor(copies) {
  const free =
    Number(/^MemAvailable:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1] ?? 0) / 2 ** 20;
  return free > 4 + 2 * copies;
}

/** Fills the stores with so many copies of the graph; with them comes what starts all servers on them. */
async function serveCopies(graphs, copies, place, keys) {
  const stores = await prepare(graphs, {
    copies,
    project,
    work,
    jars: options.jars,
    port: options.boltPort + place,
    heap: copies > 3 ? '4g' : '3g',
    pages: copies > 3 ? '3g' : '1g',
    embedded: keys.includes('embedded'),
    fresh: options.fresh,
    say,
  });
  const start = async () => {
    const servers = [];
    for (const [offset, key] of keys.entries()) {
      const port = options.httpPort + 10 * place + offset;
      const log = join(work, `${copies}x`, `${key}.log`);
      say(`starting ${TITLES[key]}${copies === 1 ? '' : `, ${copies} times the data`}`);
      if (key === 'peer' || key === 'raw')
        servers.push(await startPeer(key, { port, env: stores.neo4j.env, log }));
      else {
        const env = key === 'parley' ? stores.neo4j.env : { NEO4J_URI: '', PARLEY_DATA: stores.folder };
        servers.push(await startParley(key, { project, port, env, log }));
      }
    }
    const stopServers = async () => {
      for (const server of servers) await server.stop();
    };
    return { servers, stopServers };
  };
  return { stores, start };
}

/** What is measured is a service that has run for a while: its engine has compiled by then what it does often. */
const WARM_SECONDS = 30;

/** A server that has waited for the others since is slower for a while, so none may wait longer than all do. */
const WARM_SLICES = 6;

async function warmUp(servers, neo4j, asked) {
  const random = seeded(6);
  for (let slice = 0; slice < WARM_SLICES; slice++) {
    for (const server of sample(servers, servers.length, random)) {
      await mixedLoad(server, neo4j, asked, { clients: 8, seconds: WARM_SECONDS / WARM_SLICES, seed: slice });
    }
  }
}

/**
 * Times of all requests, of servers that are started several times: how well an engine compiles a program hangs on
 * chance too, and shifts all times of a process by up to a fifth.
 */
async function latency(start, requests, neo4j, asked) {
  let checked = 0;
  const measured = new Map();
  for (let run = 0; run < options.starts; run++) {
    const { servers, stopServers } = await start();
    if (run === 0) checked = await checkEqual(servers, requests);
    say(`${run === 0 ? `equal answers to ${checked} requests; ` : ''}warming up`);
    await warmUp(servers, neo4j, asked);
    await measureLatency(servers, requests, { rounds: 1, seed: 1 });
    const found = await measureLatency(servers, requests, { rounds: options.rounds, seed: 2 + run, say });
    for (const [key, values] of found) measured.set(key, [...(measured.get(key) ?? []), ...values]);
    await stopServers();
  }
  // In the order in which they are asked for, not in the order of the first answer.
  const order = Object.keys(TITLES);
  const times = [...measured].map(([key, values]) => {
    const [kind, set, server] = key.split(' ');
    return { kind, set, server, ...summary(values) };
  });
  return { checked, times: times.sort((a, b) => order.indexOf(a.server) - order.indexOf(b.server)) };
}

async function load(servers, neo4j, asked) {
  const seconds = options.quick ? 3 : 5;
  const loads = [];
  const random = seeded(3);
  for (const clients of [1, 8, 32]) {
    const sums = new Map();
    for (let slice = 0; slice < (options.quick ? 1 : 3); slice++) {
      for (const server of sample(servers, servers.length, random)) {
        const one = await mixedLoad(server, neo4j, asked, { clients, seconds, seed: clients + 100 * slice });
        const sum = sums.get(server) ?? { requests: 0, seconds: 0, cpu: 0, database: 0 };
        for (const key of Object.keys(sum)) sum[key] += one[key];
        sums.set(server, sum);
      }
    }
    for (const server of servers) {
      const { requests, seconds, cpu, database } = sums.get(server);
      loads.push({
        server: server.key,
        clients,
        rate: requests / seconds,
        cpu: (cpu / requests) * 1000,
        database: (database / requests) * 1000,
        peak: server.process.peak(),
      });
    }
    say(`mixed load of ${clients} clients`);
  }
  return loads;
}

/** Asks both stores of Parley what the peers are not asked. */
async function everyday(servers, { sisters, whoMet }) {
  const stores = servers.filter(({ key }) => key === 'parley' || key === 'embedded');
  const [city] = sisters.hubs;
  const [person, other] = whoMet.hubs;
  const found = await measureEveryday(stores, EVERYDAY, { city, person, other }, options.quick ? 3 : 7);
  say(`equal answers to ${EVERYDAY.length} other questions`);
  return found;
}

/** Asks the same of the graph and of one that is larger, in turn. */
async function growth(graphs, servers, asked, copies) {
  const keys = ['peer', 'parley', ...(roomFor(copies) ? ['embedded'] : [])];
  const { stores, start } = await serveCopies(graphs, copies, 1, keys);
  const large = await start();
  const small = servers.filter(({ key }) => keys.includes(key));
  const larger = large.servers.map((server) => ({ ...server, key: `${server.key}-large` }));
  const requests = requestsOf(asked, options.kinds);
  await checkEqual([...small, ...larger], requests);
  say(`${copies} times the data gives equal answers; warming up`);
  await warmUp([...small, ...larger], stores.neo4j, asked);
  await measureLatency([...small, ...larger], requests, { rounds: 1, seed: 4 });
  const rounds = options.quick ? 2 : 3;
  const times = await measureLatency([...small, ...larger], requests, { rounds, seed: 5, say });
  await large.stopServers();
  await stores.neo4j.stop();
  const median = (kind, set, server) => summary(times.get(`${kind} ${set} ${server}`)).p50;
  return options.kinds.flatMap((kind) =>
    ['ordinary', 'hubs']
      .filter((set) => asked[kind][set].length > 0)
      .flatMap((set) =>
        keys.map((store) => ({
          copies,
          store,
          kind,
          set,
          before: median(kind, set, store),
          after: median(kind, set, `${store}-large`),
        })),
      ),
  );
}

function growthBars(found) {
  return [...new Set(found.map(({ copies }) => copies))].flatMap((copies) =>
    ['parley', 'embedded'].flatMap((store) =>
      found
        .filter((one) => one.copies === copies && one.store === store)
        .map(({ kind, set, before, after }) => ({
          what: `${copies} times the data, ${TITLES[store]}, ${set}: ${KINDS[kind].title}`,
          value: after / before,
          bar: 1.3,
        })),
    ),
  );
}

async function exports(stores) {
  const found = [];
  for (const [store, env] of [
    ['Neo4j', stores.neo4j.env],
    ['embedded', { NEO4J_URI: '', PARLEY_DATA: stores.folder }],
  ]) {
    found.push({ store, ...(await wholeExport(project, env)) });
    say(`exported all, ${store}`);
  }
  return found;
}

async function bench() {
  const built = await run(['npm', 'run', '--silent', 'build'], { cwd: project });
  say(`built in ${built.seconds.toFixed(1)} s`);
  const graphs = { cities: cityGraph(options.data), meetings: meetingGraph() };
  const { cities } = graphs;
  const meetings = copyOfMeetings(graphs.meetings, 0);
  const asked = whatIsAsked(cities, meetings, options.sample);
  const { stores, start } = await serveCopies(graphs, 1, 0, Object.keys(TITLES));
  const { checked, times } = stages.has('latency')
    ? await latency(start, requestsOf(asked, options.kinds), stores.neo4j, asked)
    : { checked: 0, times: [] };
  const { servers, stopServers } = await start();
  if (['load', 'everyday', 'growth'].some((stage) => stages.has(stage)))
    await warmUp(servers, stores.neo4j, asked);
  const loads = stages.has('load') ? await load(servers, stores.neo4j, asked) : [];
  const others = stages.has('everyday') ? await everyday(servers, asked) : [];
  const grown = [];
  if (stages.has('growth')) {
    const few = whatIsAsked(cities, meetings, { ordinary: 15, hubs: 6 });
    for (const copies of options.copies) grown.push(...(await growth(graphs, servers, few, copies)));
  }
  await stopServers();
  const exported = stages.has('export') ? await exports(stores) : [];
  await stores.neo4j.stop();
  const install = stages.has('install') ? await installAndStart(project, options.httpPort + 9) : undefined;
  const timesOf = (kind, set, server) =>
    times.find((one) => one.kind === kind && one.set === set && one.server === server);
  const text = report({
    data: `${cities.origin === 'real' ? 'the real set of' : 'a made-up set of'} ${count(cities.cities)} cities and ${count(cities.pairs)} partnerships; made-up ${count(meetings.persons)} persons, ${count(meetings.events)} events, ${count(meetings.participations)} participations`,
    versions: versions(),
    options: options.text,
    checked,
    servers: TITLES,
    kinds: KINDS,
    times,
    loads,
    everyday: others,
    growth: grown,
    loaded: stores.loaded,
    exports: exported,
    install,
    bars: [
      ...latencyBars(timesOf, options.kinds, KINDS),
      ...loadBars(loads),
      ...growthBars(grown),
      ...exported.map(({ store, facts, seconds }) => ({
        what: `export of the whole graph, ${store}, facts a second`,
        value: facts / seconds,
        bar: 50_000,
        least: true,
      })),
      ...(install
        ? [
            {
              what: '`npm start` on the shipped facts to the first answer',
              value: install.start,
              bar: 5,
              unit: ' s',
            },
            {
              what: 'install without what development needs',
              value: install.megabytes,
              bar: 150,
              unit: ' MB',
            },
          ]
        : []),
    ],
  });
  if (options.out === undefined) process.stdout.write(text);
  else writeFileSync(options.out, text);
}

function count(items) {
  return items.length.toLocaleString('en');
}

function versions() {
  const of = (name) =>
    JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, import.meta.url))).version;
  const parley = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version;
  return {
    'Node.js': process.versions.node,
    Neo4j: `${NEO4J_VERSION} Community`,
    '@neo4j/graphql': `${of('@neo4j/graphql')} on @apollo/server ${of('@apollo/server')}`,
    'neo4j-driver of the peers': of('neo4j-driver'),
    Parley: parley,
  };
}

mkdirSync(work, { recursive: true });
process.once('SIGINT', () => {
  stopAll();
  process.exit(130);
});
process.once('SIGTERM', () => {
  stopAll();
  process.exit(143);
});
try {
  await bench();
} catch (error) {
  stopAll();
  console.error(`bench: ${error.message}`);
  process.exitCode = 1;
}
