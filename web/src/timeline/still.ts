/** The timeline as a picture of its own: with the axis at the top, and without what is only there to be pressed. */
export function stillOf(drawn: SVGSVGElement | null): SVGSVGElement {
  if (drawn === null) return document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  for (const element of copy.querySelectorAll('.timeline-hit, .timeline-brush')) element.remove();
  for (const moved of copy.querySelectorAll(':scope > g[transform]')) moved.removeAttribute('transform');
  return copy;
}
