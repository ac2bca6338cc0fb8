/**
 * Waits until a server started by ./serve answers, gives it the password in NEO4J_PASSWORD and prints its version.
 * node ready.mjs URI [SECONDS]
 */
import { setTimeout } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

const [uri, seconds = '180'] = process.argv.slice(2);
const deadline = Date.now() + Number(seconds) * 1000;

for (;;) {
  try {
    // Refused where it has the password already; whether it has, the next question tells.
    const setting = as('neo4j', (driver) =>
      driver.executeQuery(
        'ALTER CURRENT USER SET PASSWORD FROM "neo4j" TO $password',
        { password: process.env.NEO4J_PASSWORD },
        { database: 'system' },
      ),
    );
    await setting.catch(() => {});
    const { records } = await as(process.env.NEO4J_PASSWORD, (driver) =>
      driver.executeQuery('CALL dbms.components() YIELD versions RETURN versions[0] AS version'),
    );
    console.log(records[0].get('version'));
    break;
  } catch (error) {
    if (Date.now() > deadline) throw new Error(`${uri} does not answer: ${error.message}`);
    await setTimeout(500);
  }
}

async function as(password, work) {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}
