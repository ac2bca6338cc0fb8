import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { admitted } from './filter.js';
import { type NetworkWhere, network } from './network.js';
import { type Reciprocity, reciprocityOf } from './reciprocity.js';

/** How many partnerships there are in a network of sister cities, and who states them. */
export interface SisterCityStatistics {
  cities: number;
  /** The pairs of cities, each once. */
  partnerships: [string, string][];
  reciprocity: Record<Reciprocity, number>;
  /** Whether there was more around than was allowed. */
  truncated: boolean;
}

/** Counts the partnerships of a network: around cities, of those named, within a place, or all. */
export async function sisterCityStatistics(
  reader: Reader,
  where: Omit<NetworkWhere, 'predicates' | 'kinds'>,
): Promise<SisterCityStatistics> {
  const { nodes, truncated } = await network(reader, where);
  const held = new Set(nodes);
  const admit = admitted(where.filter ?? {});
  const partnerships: [string, string][] = [];
  const reciprocity = { BOTH: 0, ONE: 0, NOT_STATED: 0 };
  for (const ids of inBatches(nodes)) {
    for (const row of await reader.read('partnerships-of', { ids, admit })) {
      const pair: [string, string] = [String(row['left']), String(row['right'])];
      if (!held.has(pair[1])) continue;
      partnerships.push(pair);
      const [left, right] = pair;
      const stating = new Set([
        Number(row['byLeft']) === 1 ? left : '',
        Number(row['byRight']) === 1 ? right : '',
      ]);
      reciprocity[reciprocityOf(pair, stating)] += 1;
    }
  }
  return { cities: nodes.length, partnerships: partnerships.sort(byIds), reciprocity, truncated };
}

function byIds([a, b]: readonly string[], [c, d]: readonly string[]): number {
  const [one, other] = [`${a}\n${b}`, `${c}\n${d}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
