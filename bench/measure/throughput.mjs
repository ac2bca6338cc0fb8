import { seeded, weighted } from '../data/random.mjs';

/** What the mixed load is made of: the kinds and sets, each with its part. */
export const MIX = [
  ['city', 'ordinary', 20],
  ['sisters', 'ordinary', 25],
  ['twoLevels', 'ordinary', 15],
  ['threeLevels', 'ordinary', 8],
  ['common', 'ordinary', 5],
  ['circle', 'ordinary', 12],
  ['whoMet', 'ordinary', 8],
  ['sisters', 'hubs', 3],
  ['twoLevels', 'hubs', 2],
  ['circle', 'hubs', 1],
  ['whoMet', 'hubs', 1],
];

/**
 * @typedef {{ requests: number, seconds: number, cpu: number, database: number }} Load  `cpu`, `database`: seconds of
 * CPU time that the server and Neo4j took meanwhile
 *
 * @param {import('../servers.mjs').Server} server
 * @param {import('../neo4j.mjs').Server} neo4j
 * @param {Record<string, import('../asked.mjs').Asked>} asked
 * @param {{ clients: number, seconds: number, seed: number }} how
 * @returns {Promise<Load>}
 */
export async function mixedLoad(server, neo4j, asked, { clients, seconds, seed }) {
  const random = seeded(seed);
  const parts = MIX.filter(([kind, set]) => asked[kind]?.[set].length > 0);
  const draw = weighted(
    parts.map(([, , part]) => part),
    random,
  );
  let requests = 0;
  const before = { cpu: server.process.cpu(), database: neo4j.cpu() };
  const started = performance.now();
  const until = started + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) {
      const [kind, set] = parts[draw()];
      const ids = asked[kind][set];
      await server.ask(kind, ids[Math.floor(random() * ids.length)]);
      requests++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return {
    requests,
    seconds: (performance.now() - started) / 1000,
    cpu: server.process.cpu() - before.cpu,
    database: neo4j.cpu() - before.database,
  };
}
