import { useMemo } from 'preact/hooks';
import { retry, scene } from '../scene/load-scene.js';
import { Name } from '../shell/name.js';
import { view } from '../view/navigation.js';
import { predicateWords } from '../words/vocabulary.js';
import { counted, fill, placeWords } from '../words/words.js';
import { useAsked } from './asked.js';
import { Between } from './between.js';
import { Choose } from './choose.js';
import type { DrawnPlace, Layout, Spot } from './drawing.js';
import { linesOf, signsOf } from './legend-of.js';
import { LongList } from './long-list.js';
import { signOf } from './looks.js';
import { standingsOf } from './partnerships.js';
import { type SceneJoin, sceneLayout } from './scene-layout.js';
import { Sheet } from './sheet.js';
import { useLoaded } from './use-loaded.js';

/** What is on the screen of all places, as far as it has a place on the map. */
export function SceneLayer() {
  const { state, scene: shown, error } = scene.value;
  const { map } = placeWords.value;
  const { since } = view.value;
  const { key, asked } = useAsked();
  const cities = shown.nodes.filter(({ kind }) => kind === 'CITY').map(({ id }) => id);
  const standings = useLoaded(
    since === undefined || cities.length === 0 ? undefined : `${key} ${cities.join(' ')}`,
    (stop) => standingsOf(cities, { ...asked(stop), since: since ?? '' }),
  ).value;
  const known = since === undefined ? undefined : standings.value;
  const { layout, joins } = useMemo(() => sceneLayout(shown, known), [shown, known]);
  const names = new Map(shown.nodes.map((node) => [node.id, node.name]));
  const nameOf = (id: string) => names.get(id)?.text ?? id;
  const tell = (what: { place: string } | { facts: readonly string[] }) => {
    if ('place' in what) return nameOf(what.place);
    const join = joins.find(({ facts }) => facts[0] === what.facts[0]);
    return join && sentence(join, nameOf);
  };
  const nothing = layout.drawing.places.length === 0 && (state === 'ready' || state === 'empty');
  return (
    <Sheet
      layout={layout}
      legend={[...signsOf(layout.drawing), ...linesOf(layout.drawing, since)]}
      drawn={[
        counted(map.drawn.links, layout.joins, { drawn: layout.drawing.links.length }),
        ...(layout.unplaced.length > 0 ? [counted(map.unplaced.count, layout.unplaced.length)] : []),
      ]}
      empty={nothing && <p>{state === 'empty' ? map.empty.scene : map.empty.places}</p>}
      progress={{
        waiting: state === 'loading' || standings.state === 'loading',
        error: error ?? standings.error,
        again: error ? retry : standings.again,
      }}
      tell={tell}
    >
      <Places layout={layout} />
      <LongList
        title={map.lists.links}
        items={joins}
        row={(join) => (
          <li key={`${join.facts[0]}`}>
            <Choose
              id={join.facts[0] ?? ''}
              note={known?.get(join.pair) && <Between standing={known.get(join.pair)} />}
            >
              <span dir="auto">{sentence(join, nameOf)}</span>
            </Choose>
          </li>
        )}
      />
      <Unplaced spots={layout.unplaced} />
    </Sheet>
  );
}

function sentence({ predicate, from, to }: SceneJoin, nameOf: (id: string) => string): string {
  return fill(predicateWords(predicate).sentence, { subject: nameOf(from), object: nameOf(to) });
}

function Places({ layout }: { layout: Layout }) {
  const { lists } = placeWords.value.map;
  return (
    <LongList
      title={lists.places}
      items={layout.drawing.places}
      row={(place: DrawnPlace) => (
        <li key={place.id}>
          <Choose
            id={place.id}
            sign={signOf(place.kind, place.look)}
            note={counted(lists.linked, place.links)}
          >
            <Name name={place.name} />
          </Choose>
        </li>
      )}
    />
  );
}

/** What is not on the map because nobody says where it is. */
export function Unplaced({ spots }: { spots: readonly Spot[] }) {
  const { unplaced } = placeWords.value.map;
  if (spots.length === 0) return null;
  return (
    <LongList
      title={unplaced.title}
      items={spots}
      intro={unplaced.why}
      row={(spot: Spot) => (
        <li key={spot.id}>
          <Choose id={spot.id} sign={signOf(spot.kind, spot.look)}>
            <Name name={spot.name} />
          </Choose>
        </li>
      )}
    />
  );
}
