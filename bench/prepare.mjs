import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfCities, copyOfMeetings } from './data/copies.mjs';
import { loadPeerGraph } from './data/peer-graph.mjs';
import { cityRecords, meetingRecords, writeDataset } from './data/records.mjs';
import { run } from './measure/processes.mjs';
import { startNeo4j } from './neo4j.mjs';

/** Goes up when records or the peers' graph are written in another way: what is held is then loaded anew. */
const LAYOUT = 1;

/**
 * Stores that hold so many copies of the graph: a Neo4j server with Parley's and the peers' view of it, and a folder
 * of the embedded store. Loading is done once and kept, until the graph or how it is written changes.
 *
 * @typedef {{ neo4j: import('./neo4j.mjs').Server, folder: string, loaded: Loaded[] }} Stores
 * @typedef {{ store: string, facts: number, seconds: number, peak: number }} Loaded  `peak`: kB of the loading process
 * @typedef {{ copies: number, work: string, jars: string, project: string, port: number, heap: string, pages: string,
 *   embedded: boolean, fresh: boolean, say: (text: string) => void }} How  `embedded`: whether that store is wanted too
 *
 * @param {Graphs} graphs
 * @typedef {{ cities: import('./data/cities.mjs').CityGraph, meetings: import('./data/meetings.mjs').MeetingGraph }} Graphs
 * @param {How} how
 * @returns {Promise<Stores>}
 */
export async function prepare(graphs, how) {
  const { copies, work, jars, project, port, heap, pages, fresh } = how;
  const folder = join(work, `${copies}x`);
  mkdirSync(folder, { recursive: true });
  const held = stampsIn(folder, stampOf(graphs, copies), fresh);
  const [data, embedded] = ['neo4j', 'embedded'].map((store) => join(folder, store));
  const onNeo4j = held('neo4j', data);
  const server = { project, jars, data, port, log: join(folder, 'neo4j.log'), heap, pages };
  const neo4j = await startNeo4j(server);
  const loaded = [
    onNeo4j.loaded ??
      onNeo4j.keep(await loadParley('Neo4j', graphs, { ...how, folder, env: neo4j.env }, neo4j)),
  ];
  if (how.embedded) {
    const inFolder = held('embedded', embedded);
    const env = { PARLEY_DATA: embedded, NEO4J_URI: '' };
    loaded.push(
      inFolder.loaded ?? inFolder.keep(await loadParley('embedded', graphs, { ...how, folder, env })),
    );
  }
  rmSync(join(folder, 'records'), { recursive: true, force: true });
  return { neo4j, folder: embedded, loaded };
}

/** Which stores of a folder are loaded in full; what is not, or not as wanted, is taken away. */
function stampsIn(folder, wanted, fresh) {
  return (store, data) => {
    const file = join(folder, `${store}.json`);
    const { graph, loaded } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const holds = !fresh && graph === wanted;
    if (!holds) for (const one of [file, data]) rmSync(one, { recursive: true, force: true });
    return {
      loaded: holds ? loaded : undefined,
      keep(now) {
        writeFileSync(file, JSON.stringify({ graph: wanted, loaded: now }));
        return now;
      },
    };
  };
}

/**
 * Loads every copy by Parley's own command, and then beside it the peers' view where there is a server for it.
 *
 * @returns {Promise<Loaded>} of Parley
 */
async function loadParley(store, { cities, meetings }, { copies, folder, project, env, say }, neo4j) {
  let [facts, seconds, peak] = [0, 0, 0];
  for (let copy = 0; copy < copies; copy++) {
    const graphs = { cities: copyOfCities(cities, copy), meetings: copyOfMeetings(meetings, copy) };
    say(`loading copy ${copy + 1} of ${copies} into Parley, ${store}`);
    const written = await writeRecords(graphs, copy === 0 ? '' : `-copy-${copy}`, join(folder, 'records'));
    const command = ['node', join(project, 'bin', 'parley.js'), 'load', '--batched', ...written.folders];
    const took = await run(command, { cwd: project, env: { ...env, NODE_ENV: 'production' } });
    facts += written.facts;
    seconds += took.seconds;
    peak = Math.max(peak, took.peak);
    if (neo4j !== undefined) await loadPeerGraph(neo4j.driver, graphs);
  }
  return { store, facts, seconds, peak };
}

/** Writes one copy of the graph as datasets; says where, and how many facts they hold. */
async function writeRecords({ cities, meetings }, suffix, folder) {
  rmSync(folder, { recursive: true, force: true });
  const folders = ['cities', 'meetings'].map((name) => join(folder, name));
  const datasets = [
    { id: `bench-cities${suffix}`, title: 'Sister cities' },
    { id: `bench-meetings${suffix}`, title: 'Made-up meetings' },
  ];
  await writeDataset(folders[0], datasets[0], cityRecords(cities, datasets[0].id));
  await writeDataset(folders[1], datasets[1], meetingRecords(meetings, datasets[1].id));
  const located = cities.cities.filter(({ country }) => country !== null).length;
  return { folders, facts: located + cities.pairs.length + meetings.participations.length };
}

function stampOf({ cities, meetings }, copies) {
  return createHash('sha256')
    .update(JSON.stringify([LAYOUT, copies, cities, meetings]))
    .digest('hex');
}
