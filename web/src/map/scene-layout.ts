import type { Scene } from '../scene/scene.js';
import { type Join, type Layout, type LinkLook, layOut, pairOf } from './drawing.js';
import type { Activity, Standing } from './partnerships.js';

/** Facts of one predicate between two things that can have a place. */
export interface SceneJoin extends Join {
  predicate: string;
  /** `pairOf` its ends. */
  pair: string;
}

/** What can have a place on the map; the rest is not counted as missing from it. */
const PLACEABLE = new Set(['CITY', 'VENUE', 'FACILITY', 'REGION', 'COUNTRY']);

const LOOKS: Readonly<Record<Activity, LinkLook>> = {
  ACTIVE: 'active',
  DORMANT: 'dormant',
  UNKNOWN: 'unknown',
};

/**
 * Puts a scene on the map. Where it is known how partnerships stand, that is how they are drawn. What a source denies
 * joins nothing.
 */
export function sceneLayout(
  { nodes, facts }: Pick<Scene, 'nodes' | 'facts'>,
  standings?: ReadonlyMap<string, Pick<Standing, 'activity'>>,
): { layout: Layout; joins: SceneJoin[] } {
  const spots = nodes
    .filter(({ kind, location }) => location !== null || PLACEABLE.has(kind))
    .map(({ id, kind, name, location }) => ({ id, kind, name, location, look: 'kind' as const }));
  const there = new Set(spots.map(({ id }) => id));
  const joins = new Map<string, SceneJoin & { facts: string[] }>();
  for (const { id, predicate, subject, object, implicit, denied } of facts) {
    if (denied || subject === object || !there.has(subject) || !there.has(object)) continue;
    const pair = pairOf(subject, object);
    const key = `${predicate} ${pair}`;
    const join = joins.get(key) ?? {
      predicate,
      pair,
      from: subject,
      to: object,
      facts: [],
      look: 'implicit',
    };
    // What a source says in so many words is opened first.
    if (implicit) join.facts.push(id);
    else {
      join.facts.unshift(id);
      join.look = 'stated';
    }
    joins.set(key, join);
  }
  const looked = [...joins.values()].map((join) => ({ ...join, look: lookOf(join, standings) }));
  return { layout: layOut(spots, looked), joins: looked };
}

function lookOf(
  { predicate, pair, look }: SceneJoin,
  standings?: ReadonlyMap<string, Pick<Standing, 'activity'>>,
): LinkLook {
  if (predicate !== 'SISTER_CITY_OF') return 'other';
  if (standings === undefined) return look;
  return LOOKS[standings.get(pair)?.activity ?? 'UNKNOWN'];
}
