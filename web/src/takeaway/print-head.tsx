import { shown } from './shown.js';
import { countsOf, title } from './subject.js';

/** What the printed page begins with. */
export default function PrintHead() {
  return (
    <div class="print-head">
      <p class="print-title">{title.value}</p>
      {shown.value.nodes.length > 0 && <p>{countsOf(shown.value)}</p>}
    </div>
  );
}
