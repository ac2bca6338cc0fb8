import { createHash } from 'node:crypto';
import { type NetworkWhere, network } from '../graph/network.js';
import type { Reader } from '../store/store.js';
import { type EdgeList, edgeListOf } from './edge-list.js';
import type { Measure, Measured } from './measures.js';
import { type MeasureLimits, measure } from './run.js';

/** A network with what was measured of it. */
export interface NetworkMeasures {
  /** Ids; the places of the typed arrays in `measured` are places in this list. */
  nodes: string[];
  /** The number of pairs that are joined. */
  edges: number;
  /** Whether there was more around than `maxNodes` allowed, so that it is a part that was measured. */
  truncated: boolean;
  measured: Measured;
}

/** The same network is often asked for again, page by page; measuring is dear and the answer is small. */
const REMEMBERED = 8;
const remembered = new Map<string, Measured>();

/** Chosen once and for all, so that everybody who asks gets the same communities. */
const SEED = 1;

/**
 * Reads a network and measures it. Facts that join the same two entities count as one edge, whatever their direction
 * and number; facts of an entity with itself do not count.
 *
 * @throws ParleyError LIMIT_EXCEEDED where the network is too large, takes too long, or the request was called off
 */
export async function networkMeasures(
  reader: Reader,
  where: Omit<NetworkWhere, 'maxPairs'> & { measures: readonly Measure[] },
  limits: MeasureLimits,
  signal?: AbortSignal,
): Promise<NetworkMeasures> {
  const { nodes, pairs, truncated } = await network(reader, { ...where, maxPairs: 2 * limits.edges });
  const list = edgeListOf(nodes, pairs);
  const measured = await known(list, where.measures, limits, signal);
  return { nodes, edges: list.ends.length / 2, truncated, measured };
}

async function known(
  list: EdgeList,
  measures: readonly Measure[],
  limits: MeasureLimits,
  signal: AbortSignal | undefined,
): Promise<Measured> {
  const key = createHash('sha256').update(`${list.order} `).update(list.ends).digest('base64');
  const held = remembered.get(key) ?? {};
  const missing = measures.filter((one) => !(one in held));
  const measured =
    missing.length === 0
      ? held
      : { ...held, ...(await measure({ network: list, measures: missing, seed: SEED }, limits, signal)) };
  remembered.delete(key);
  remembered.set(key, measured);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break;
    remembered.delete(oldest);
  }
  return Object.fromEntries(measures.map((one) => [one, measured[one]]));
}
