import { drawn } from './drawn.js';
import { around } from './point.js';
import { boxesOf } from './viewing.js';

const MARGIN = 24;

/**
 * The canvas as a picture of its own: all that is drawn, also what lies beyond the edge of the screen, without what is
 * only there to be pressed, and with nothing dimmed.
 */
export function pictureOf(canvas: SVGSVGElement): SVGSVGElement {
  const copy = canvas.cloneNode(true) as SVGSVGElement;
  copy.classList.remove('lit', 'moving', 'settling', 'choosing');
  for (const element of copy.querySelectorAll('.node-menu-button, .node-hit, .fact-hit')) element.remove();
  for (const element of copy.querySelectorAll('[data-near], [data-told]')) {
    element.removeAttribute('data-near');
    element.removeAttribute('data-told');
  }
  // Names that are large because the canvas is far away are brought back to their size, for which there is room.
  for (const words of copy.querySelectorAll('.node-label, .fact-words')) {
    const placed = words.getAttribute('transform') ?? '';
    const size = Number(/scale\((.+)\)/.exec(placed)?.[1] ?? 1);
    if (size <= 1) continue;
    words.setAttribute('transform', placed.replace(/scale\(.+\)/, 'scale(1)'));
    if (words.matches('.node-label')) words.closest('[data-crowded]')?.removeAttribute('data-crowded');
  }
  const box = around(boxesOf(drawn.peek())) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const [left, top] = [Math.floor(box.left - MARGIN), Math.floor(box.top - MARGIN)];
  const [width, height] = [Math.ceil(box.right + MARGIN) - left, Math.ceil(box.bottom + MARGIN) - top];
  copy.querySelector('.world')?.removeAttribute('transform');
  copy.setAttribute('viewBox', `${left} ${top} ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return copy;
}
