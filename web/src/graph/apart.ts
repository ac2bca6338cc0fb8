import type { Body } from './layout.js';

interface Pushed {
  x: number;
  y: number;
  fx?: number | null;
  body: Body;
  /** Where it was before: what has a home gives way less. */
  home?: { x: number; y: number };
}

const GAP = 6;

/**
 * A force that parts nodes which overlap with their labels, along the way that is shorter. Nodes are swept from left to
 * right, so that only neighbours are compared.
 */
export function keepApart(nodes: readonly Pushed[]): () => void {
  const order = nodes.map((node) => ({
    node,
    half: Math.max(node.body.width / 2, node.body.radius) + GAP / 2,
    left: 0,
  }));
  return () => {
    for (const one of order) one.left = one.node.x - one.half;
    order.sort((one, other) => one.left - other.left);
    for (let index = 0; index < order.length; index++) {
      const one = order[index] as (typeof order)[number];
      const right = one.node.x + one.half;
      for (let next = index + 1; next < order.length; next++) {
        const other = order[next] as (typeof order)[number];
        if (other.left >= right) break;
        part(one.node, one.half, other.node, other.half);
      }
    }
  };
}

function part(one: Pushed, oneHalf: number, other: Pushed, otherHalf: number): void {
  const across =
    Math.min(one.x + oneHalf, other.x + otherHalf) - Math.max(one.x - oneHalf, other.x - otherHalf);
  const down = Math.min(bottom(one), bottom(other)) - Math.max(top(one), top(other));
  if (across <= 0 || down <= 0) return;
  const [mine, others] = shares(one, other);
  if (across < down) {
    const side = one.x <= other.x ? 1 : -1;
    one.x -= side * across * mine;
    other.x += side * across * others;
  } else {
    const side = one.y <= other.y ? 1 : -1;
    one.y -= side * down * mine;
    other.y += side * down * others;
  }
}

const top = ({ y, body }: Pushed) => y - body.radius - GAP / 2;
const bottom = ({ y, body }: Pushed) => y + body.radius + body.height + GAP / 2;

/** How much of the overlap each of the two makes up for, half of it a tick. */
function shares(one: Pushed, other: Pushed): [number, number] {
  const weights = [weight(one), weight(other)] as const;
  const sum = weights[0] + weights[1];
  return sum === 0 ? [0, 0] : [(0.5 * weights[0]) / sum, (0.5 * weights[1]) / sum];
}

const weight = (node: Pushed) => (typeof node.fx === 'number' ? 0 : node.home ? 0.15 : 1);
