import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { start } from './measure/processes.mjs';

export const NEO4J_VERSION = '5.26.12';
const PASSWORD = 'parley-bench';

/**
 * A Neo4j server of this run on 127.0.0.1, with the data that an earlier run left in the folder.
 *
 * @typedef {{ env: Record<string, string>, driver: import('neo4j-driver').Driver, stop: () => Promise<void> } &
 *   import('./measure/processes.mjs').Started} Server  `env`: what tells a program where it is
 */

/**
 * @param {{ project: string, jars: string, data: string, port: number, log: string, heap: string, pages: string }} how
 * @returns {Promise<Server>}
 */
export async function startNeo4j({ project, jars, data, port, log, heap, pages }) {
  mkdirSync(data, { recursive: true });
  if (await listens(port))
    throw new Error(`port ${port} is taken; another is BENCH_BOLT_PORT=N, N and N + 1 free`);
  const uri = `bolt://127.0.0.1:${port}`;
  const started = await start(
    'Neo4j',
    [join(project, '.ci', 'neo4j', 'serve'), NEO4J_VERSION, String(port), jars],
    {
      env: { SERVE_DATA: data, SERVE_HEAP: heap, SERVE_PAGES: pages },
      log,
      ready: async () => (await listens(port)) && (await opens(uri)),
      patience: 300,
    },
  );
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', PASSWORD), { disableLosslessIntegers: true });
  return {
    ...started,
    env: { NEO4J_URI: uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: PASSWORD, NEO4J_DATABASE: 'neo4j' },
    driver,
    async stop() {
      await driver.close();
      await started.stop();
    },
  };
}

/** Whether somebody listens there: a server of another run would be taken for ours. */
async function listens(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Whether the server answers; gives it its password where it still has the first one. */
async function opens(uri) {
  if (await answers(uri, PASSWORD, 'RETURN 1')) return true;
  await answers(uri, 'neo4j', 'ALTER CURRENT USER SET PASSWORD FROM "neo4j" TO $password', 'system');
  return false;
}

async function answers(uri, password, statement, database = 'neo4j') {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { connectionTimeout: 2000 });
  try {
    await driver.executeQuery(statement, { password: PASSWORD }, { database });
    return true;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}
