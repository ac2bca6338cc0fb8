import type { Scene } from '../scene/scene.js';
import type { View } from '../view/view.js';

/** When a node came onto the canvas, and from which other. */
export interface Arrival {
  stage: number;
  origin?: string;
}

/**
 * In which order the nodes of a scene came, as far as the view tells: what was put there by name, then what each
 * expansion brought, then chains and the rest. An address that is opened is laid out in that order, and so looks as it
 * did to the one who made it step by step.
 */
export function arrivals(
  scene: Pick<Scene, 'nodes' | 'facts'>,
  view: Pick<View, 'focus' | 'expansions'>,
): Map<string, Arrival> {
  const known = new Set(scene.nodes.map((node) => node.id));
  const came = new Map<string, Arrival>();
  for (const id of view.focus) if (known.has(id)) came.set(id, { stage: 0 });
  for (const [index, { id, predicate }] of view.expansions.entries()) {
    const arrival = { stage: index + 1, origin: id };
    for (const fact of scene.facts) {
      if (predicate !== undefined && fact.predicate !== predicate) continue;
      const other = fact.subject === id ? fact.object : fact.object === id ? fact.subject : undefined;
      if (other !== undefined && !came.has(other)) came.set(other, arrival);
    }
    if (known.has(id) && !came.has(id)) came.set(id, { stage: index + 1 });
  }
  const last = view.expansions.length + 1;
  for (const { id } of scene.nodes) if (!came.has(id)) came.set(id, { stage: last });
  return came;
}
