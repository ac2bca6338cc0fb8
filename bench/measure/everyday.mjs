import { difference, normalised } from '../equal.mjs';
import { summary } from './statistics.mjs';

/**
 * Asks each store everything in turn, several times, and compares the answers.
 *
 * @param {readonly import('../servers.mjs').Server[]} servers  of Parley
 * @param {readonly import('../everyday.mjs').Everyday[]} questions
 * @param {{ city: string, person: string, other: string }} of
 * @param {number} rounds
 * @returns {Promise<{ title: string, medians: Record<string, number> }[]>} milliseconds by server
 * @throws Error where an answer differs from that of the first server, or is refused
 */
export async function measureEveryday(servers, questions, of, rounds) {
  const found = [];
  for (const { title, query, variables } of questions) {
    const times = new Map(servers.map(({ key }) => [key, []]));
    for (let round = -1; round < rounds; round++) {
      let first;
      for (const server of servers) {
        const started = performance.now();
        const answer = await server.post(query, variables?.(of) ?? {});
        if (round >= 0) times.get(server.key).push(performance.now() - started);
        const form = normalised(answer, true);
        first ??= form;
        const place = difference(first, form)?.place;
        if (place !== undefined) throw new Error(`${title}: ${server.title} differs at "${place}"`);
      }
    }
    const medians = Object.fromEntries([...times].map(([key, values]) => [key, summary(values).p50]));
    found.push({ title, medians });
  }
  return found;
}
