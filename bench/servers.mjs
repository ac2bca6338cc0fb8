import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';
import { start } from './measure/processes.mjs';
import { KINDS } from './requests.mjs';

/**
 * A server that is measured: how it is asked, and what it costs.
 *
 * @typedef {{ key: ServerKey, title: string, process: import('./measure/processes.mjs').Started,
 *   ask: (kind: string, id: any) => Promise<any>, post?: (query: string, variables: object) => Promise<any>, normal: (kind: string, answer: any) => any,
 *   stop: () => Promise<void> }} Server
 * @typedef {'peer' | 'raw' | 'parley' | 'embedded'} ServerKey
 */

export const TITLES = {
  peer: '@neo4j/graphql',
  raw: 'hand-written Cypher',
  parley: 'Parley on Neo4j',
  embedded: 'Parley embedded',
};

const here = fileURLToPath(new URL('peers', import.meta.url));

/**
 * Starts a peer: a file of `peers/`.
 *
 * @param {'peer' | 'raw'} key
 * @param {{ port: number, env: Record<string, string>, log: string }} how
 */
export async function startPeer(key, { port, env, log }) {
  const file = join(here, key === 'peer' ? 'neo4j-graphql.mjs' : 'raw.mjs');
  const process = await start(TITLES[key], ['node', file], {
    env: { ...env, NODE_ENV: 'production', PORT: String(port) },
    log,
    ready: /ready at/,
  });
  return key === 'peer' ? graphqlServer('peer', process, port, '/') : rawServer(process, port);
}

/**
 * Starts Parley as its users do, with its default limits.
 *
 * @param {'parley' | 'embedded'} key
 * @param {{ project: string, port: number, env: Record<string, string>, log: string }} how
 */
export async function startParley(key, { project, port, env, log }) {
  const command = ['node', join(project, 'bin', 'parley.js'), 'serve', '--empty', '--port', String(port)];
  const process = await start(TITLES[key], command, {
    cwd: project,
    env: { ...env, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
    log,
    ready: /ready at/,
  });
  return graphqlServer(key, process, port, '/graphql');
}

function graphqlServer(key, process, port, path) {
  const pool = connections(port);
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
  const words = key === 'peer' ? 'peer' : 'parley';
  const post = async (query, variables) => {
    const body = JSON.stringify({ query, variables });
    const { data, errors } = await answer(pool, { path, method: 'POST', headers, body });
    if (errors) {
      const asked = `${query} of ${JSON.stringify(variables)}`;
      throw new Error(`${TITLES[key]}, ${asked}: ${JSON.stringify(errors).slice(0, 500)}`);
    }
    return data;
  };
  return {
    key,
    title: TITLES[key],
    process,
    post,
    async ask(kind, id) {
      const { query, variables, finish } = KINDS[kind][words];
      const data = await post(query, variables(id));
      return finish ? finish(data, id) : data;
    },
    normal: (kind, found) => KINDS[kind][words].normal(found),
    stop: () => Promise.all([pool.close(), process.stop()]),
  };
}

function rawServer(process, port) {
  const pool = connections(port);
  return {
    key: 'raw',
    title: TITLES.raw,
    process,
    ask(kind, id) {
      const ids = [id].flat().map((one) => `id=${encodeURIComponent(one)}`);
      return answer(pool, { path: `/${kind}?${ids.join('&')}`, method: 'GET' });
    },
    normal: (kind, found) => (KINDS[kind].raw.normal ?? ((same) => same))(found),
    stop: () => Promise.all([pool.close(), process.stop()]),
  };
}

/** Connections that stay open, as those of a browser or a service do. */
function connections(port) {
  return new Pool(`http://127.0.0.1:${port}`, { connections: 64, pipelining: 1, headersTimeout: 120_000 });
}

async function answer(pool, request) {
  const { statusCode, body } = await pool.request(request);
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`${request.path} ${statusCode}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
