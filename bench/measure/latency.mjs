import { sample, seeded } from '../data/random.mjs';
import { difference, normalised } from '../equal.mjs';

/** Kinds whose answer is a ranking: the order of its outermost list is part of it. */
const RANKED = new Set(['whoMet']);

/**
 * @typedef {{ kind: string, set: 'ordinary' | 'hubs', id: any }} Request
 *
 * @param {Record<string, import('../asked.mjs').Asked>} asked
 * @param {readonly string[]} kinds
 * @returns {Request[]}
 */
export function requestsOf(asked, kinds) {
  return kinds.flatMap((kind) =>
    ['ordinary', 'hubs'].flatMap((set) => asked[kind][set].map((id) => ({ kind, set, id }))),
  );
}

/**
 * Asks every server everything once, and compares.
 *
 * @param {readonly import('../servers.mjs').Server[]} servers
 * @param {readonly Request[]} requests
 * @returns {Promise<number>} how many answers of each were the same
 * @throws Error at the first answer that differs, with the first place in it
 */
export async function checkEqual(servers, requests) {
  for (const { kind, set, id } of requests) {
    let first;
    for (const server of servers) {
      const answer = normalised(server.normal(kind, await server.ask(kind, id)), RANKED.has(kind));
      first ??= answer;
      const found = difference(first, answer);
      if (found === undefined) continue;
      throw new Error(
        `${kind} (${set}) of ${id} differs at "${found.place}": ${servers[0].title} has ` +
          `${JSON.stringify(found.one)?.slice(0, 200)}, ${server.title} has ${JSON.stringify(found.other)?.slice(0, 200)}`,
      );
    }
  }
  return requests.length;
}

/**
 * Measures how long answers take: in every round every request once to every server, all mixed, one at a time.
 *
 * @param {readonly import('../servers.mjs').Server[]} servers
 * @param {readonly Request[]} requests
 * @param {{ rounds: number, seed: number, say?: (text: string) => void }} how
 * @returns {Promise<Map<string, number[]>>} milliseconds by `kind set server`
 */
export async function measureLatency(servers, requests, { rounds, seed, say = () => {} }) {
  const random = seeded(seed);
  const times = new Map();
  for (let round = 0; round < rounds; round++) {
    for (const { kind, set, id } of sample(requests, requests.length, random)) {
      for (const server of sample(servers, servers.length, random)) {
        const started = performance.now();
        await server.ask(kind, id);
        const took = performance.now() - started;
        const key = `${kind} ${set} ${server.key}`;
        const known = times.get(key);
        if (known === undefined) times.set(key, [took]);
        else known.push(took);
      }
    }
    say(`round ${round + 1} of ${rounds}`);
  }
  return times;
}
