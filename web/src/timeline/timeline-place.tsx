import './timeline.css';
import { scene } from '../scene/load-scene.js';
import type { Scene } from '../scene/scene.js';
import { go, view } from '../view/navigation.js';
import { predicateWords } from '../words/vocabulary.js';
import { counted, fill, isolated, placeWords } from '../words/words.js';
import { atLeast } from './axis.js';
import { Chart } from './chart.js';
import { Controls } from './controls.js';
import { ItemList } from './item-list.js';
import { inOrder, isDated, itemsOf, spanOf, spanOfFilter, type TimelineItem } from './items.js';
import { Legend } from './legend.js';
import { narrowedTo } from './span.js';

/** What is on the screen, along the time. */
export default function TimelinePlace() {
  const { scene: shown, state } = scene.value;
  const { filters } = view.value;
  const { timeline } = placeWords.value;
  const items = inOrder(itemsOf(shown));
  const dated = items.filter(isDated);
  const undated = items.filter((item) => !isDated(item));
  const wanted = spanOfFilter(filters.during);
  const span = wanted === undefined ? spanOf(dated) : atLeast(wanted);
  const labelOf = labelsOf(shown);
  return (
    <div class="timeline-room" aria-busy={state === 'loading'}>
      {span && <Controls span={span} count={dated.length} />}
      {span && dated.length > 0 ? (
        <Chart items={dated} span={span} labelOf={labelOf} />
      ) : (
        state !== 'loading' && <Nothing />
      )}
      <div class="timeline-lists">
        {dated.length > 0 && <Legend />}
        {dated.length > 0 && (
          <details>
            <summary>{timeline.list}</summary>
            <ItemList items={dated} labelOf={labelOf} />
          </details>
        )}
        {undated.length > 0 && (
          <section class="undated">
            <h2>{counted(timeline.undated, undated.length)}</h2>
            <p class="note">{timeline.undatedHint}</p>
            <ItemList items={undated} labelOf={labelOf} />
          </section>
        )}
      </div>
    </div>
  );
}

function Nothing() {
  const { timeline } = placeWords.value;
  const { filters } = view.value;
  return (
    <div class="timeline-nothing">
      <p>{filters.during === undefined ? timeline.nothing : timeline.nothingThen}</p>
      {filters.during === undefined ? (
        <p class="note">{timeline.nothingHint}</p>
      ) : (
        <button type="button" class="button" onClick={() => go({ filters: narrowedTo(filters, undefined) })}>
          {timeline.all}
        </button>
      )}
    </div>
  );
}

/** What an item is called: the name of the event, or the fact as a sentence. */
function labelsOf({ nodes, facts }: Scene): (item: TimelineItem) => string {
  const names = new Map(nodes.map(({ id, name }) => [id, name.text]));
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return ({ id }) => {
    const fact = byId.get(id);
    if (fact === undefined) return names.get(id) ?? id;
    const nameOf = (one: string) => isolated(names.get(one) ?? one);
    const { sentence } = predicateWords(fact.predicate);
    return fill(sentence, { subject: nameOf(fact.subject), object: nameOf(fact.object) });
  };
}
