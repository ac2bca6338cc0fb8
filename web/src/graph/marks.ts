import type { SceneNode } from '../scene/scene.js';
import { labelLines, type Measure } from './label-lines.js';

/** How a node is drawn: a sign of its kind with its name below. */
export interface Mark {
  node: SceneNode;
  radius: number;
  /** Whether the reader asked for it by name. */
  focal: boolean;
  lines: readonly string[];
  /** Of the widest line. */
  width: number;
}

export const LINE_HEIGHT = 15;
/** Between the sign and the first line of the name. */
export const LABEL_GAP = 3;

const WIDEST = 132;
const MOST_LINES = 2;

/** The larger the more facts a node has; those that the reader asked for by name stand out. */
export function radiusOf(node: Pick<SceneNode, 'degree'>, focal: boolean): number {
  const radius = 8 + Math.min(6, Math.sqrt(node.degree) * 0.75);
  return Math.round((focal ? radius + 5 : radius) * 2) / 2;
}

export function markOf(node: SceneNode, focal: boolean, measure: Measure): Mark {
  const lines = labelLines(node.name.text, node.name.language, measure, WIDEST, MOST_LINES);
  return {
    node,
    radius: radiusOf(node, focal),
    focal,
    lines,
    width: Math.ceil(Math.max(0, ...lines.map(measure))),
  };
}

/** The height of the name, with the gap above it. */
export const labelHeight = ({ lines }: Pick<Mark, 'lines'>): number =>
  lines.length === 0 ? 0 : LABEL_GAP + lines.length * LINE_HEIGHT;
