import { useEffect, useRef } from 'preact/hooks';
import { picture } from './picture.js';
import { shown } from './shown.js';
import { countsOf, title } from './subject.js';

/** What the printed page begins with: title, counts and, where the place has one, the picture as large as the paper. */
export default function PrintHead() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What is on the screen was arranged for the screen; the picture that is taken away fits any paper.
    const before = () => {
      if (picture.value) frame.current?.replaceChildren(picture.value());
    };
    const after = () => frame.current?.replaceChildren();
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return (
    <div class="print-head">
      <p class="print-title">{title.value}</p>
      {shown.value.nodes.length > 0 && <p>{countsOf(shown.value)}</p>}
      <div ref={frame} class="print-picture" />
    </div>
  );
}
