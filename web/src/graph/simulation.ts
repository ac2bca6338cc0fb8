import type { Force, SimulationNodeDatum } from 'd3-force';

/** How much of its speed a node keeps from tick to tick. */
const KEPT = 0.6;
/** What is left of the forces after the last tick. */
const COOLED = 0.001;

/** A node with a place; `fx` and `fy` are where one that does not move is held. */
export interface Moved extends SimulationNodeDatum {
  x: number;
  y: number;
}

/**
 * Moves nodes by forces that cool down tick by tick: what a simulation of d3-force does, without the timer and the
 * listeners that only somebody who watches has use for. The same nodes and forces always end at the same places.
 */
export function simulate<N extends Moved>(
  nodes: readonly N[],
  forces: readonly Force<N, undefined>[],
  ticks: number,
): void {
  nodes.forEach((node, index) => {
    Object.assign(node, { index, vx: 0, vy: 0 });
  });
  const random = alwaysTheSame();
  for (const force of forces) force.initialize?.([...nodes], random);
  const cooling = COOLED ** (1 / ticks);
  let alpha = 1;
  for (let tick = 0; tick < ticks; tick++) {
    alpha *= cooling;
    for (const force of forces) force(alpha);
    for (const node of nodes) {
      node.vx = node.fx == null ? (node.vx ?? 0) * KEPT : 0;
      node.vy = node.fy == null ? (node.vy ?? 0) * KEPT : 0;
      node.x = node.fx ?? node.x + node.vx;
      node.y = node.fy ?? node.y + node.vy;
    }
  }
}

/** Chance with which forces part nodes that lie on one another. */
function alwaysTheSame(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
