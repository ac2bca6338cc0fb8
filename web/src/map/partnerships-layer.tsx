import { useEffect, useMemo } from 'preact/hooks';
import { Name } from '../shell/name.js';
import { shownInstead } from '../takeaway/shown.js';
import { view } from '../view/navigation.js';
import { counted, placeWords } from '../words/words.js';
import { useAsked } from './asked.js';
import { Choose } from './choose.js';
import { DormantList } from './dormant-list.js';
import { type DrawnPlace, type LinkLook, layOut, pairOf } from './drawing.js';
import { linesOf } from './legend-of.js';
import { LongList } from './long-list.js';
import { signOf } from './looks.js';
import { loadNetwork, type Network } from './network.js';
import { Unplaced } from './scene-layer.js';
import { Sheet } from './sheet.js';
import { networkTaken } from './taken.js';
import { useLoaded } from './use-loaded.js';

/** All partnerships that the graph holds, as far as the filters let them through. */
export function PartnershipsLayer() {
  const { map } = placeWords.value;
  const { since } = view.value;
  const { key, asked } = useAsked();
  const loaded = useLoaded<Network>(key, (stop, show) => loadNetwork(asked(stop), show)).value;
  const network = loaded.value;
  const layout = useMemo(() => layoutOf(network, since !== undefined), [network, since]);
  const names = useMemo(() => new Map(layout.drawing.places.map((place) => [place.id, place])), [layout]);
  useEffect(() => {
    shownInstead.value = network && networkTaken(network);
  }, [network]);
  const tell = (what: { place: string } | { facts: readonly string[] }) => {
    if ('place' in what) {
      const place = names.get(what.place);
      return place && `${place.name.text} · ${counted(map.lists.sisters, place.links)}`;
    }
    const link = layout.drawing.links.find(({ facts }) => facts[0] === what.facts[0]);
    return link && `${names.get(link.from)?.name.text} – ${names.get(link.to)?.name.text}`;
  };
  const totals = network?.totals;
  const nowhere = loaded.state === 'ready' && layout.drawing.places.length === 0;
  return (
    <Sheet
      layout={layout}
      legend={linesOf(layout.drawing, since)}
      drawn={[
        ...(totals
          ? [counted(map.drawn.partnerships, totals.partnerships, { drawn: layout.drawing.links.length })]
          : []),
        ...(layout.unplaced.length > 0 ? [counted(map.unplaced.count, layout.unplaced.length)] : []),
      ]}
      empty={nowhere && <p>{layout.joins === 0 ? map.empty.partnerships : map.empty.places}</p>}
      progress={{ waiting: loaded.state === 'loading', error: loaded.error, again: loaded.again }}
      tell={tell}
    >
      <LongList
        title={map.lists.most}
        items={layout.drawing.places}
        row={(place: DrawnPlace) => (
          <li key={place.id}>
            <Choose
              id={place.id}
              sign={signOf(place.kind, place.look)}
              note={counted(map.lists.sisters, place.links)}
            >
              <Name name={place.name} />
            </Choose>
          </li>
        )}
      />
      {totals && <Counts totals={totals} marked={network?.activity.size ?? 0} />}
      {since !== undefined && <DormantList since={since} />}
      <Unplaced spots={layout.unplaced} />
    </Sheet>
  );
}

function layoutOf(network: Network | undefined, timed: boolean) {
  if (!network) return layOut([], []);
  const lookOf = (one: string, other: string): LinkLook => {
    if (!timed) return 'stated';
    const activity = network.activity.get(pairOf(one, other));
    return activity === 'ACTIVE' ? 'active' : activity === 'DORMANT' ? 'dormant' : 'unknown';
  };
  return layOut(
    network.cities.map((city) => ({ ...city, kind: 'CITY', look: 'kind' })),
    network.pairs.map((pair) => ({ ...pair, look: lookOf(pair.from, pair.to) })),
  );
}

function Counts({ totals, marked }: { totals: Network['totals']; marked: number }) {
  const { since, reciprocity, lists } = placeWords.value.map;
  const { both, one, notStated } = totals.reciprocity;
  const { activity } = totals;
  const rest = 'export?all=true&predicates=SISTER_CITY_OF&format=gexf';
  return (
    <section class="map-list">
      {activity && (
        <>
          <h2>
            {since.label} {view.value.since}
          </h2>
          <ul class="map-counts">
            <li>{counted(since.active, activity.active)}</li>
            <li>{counted(since.dormant, activity.dormant)}</li>
            <li>{counted(since.unknown, activity.unknown)}</li>
          </ul>
          <p class="note">
            {since.explained} {marked < activity.active + activity.dormant && counted(since.marked, marked)}
          </p>
        </>
      )}
      <h2>{reciprocity.title}</h2>
      <ul class="map-counts">
        <li>{counted(reciprocity.both, both)}</li>
        <li>{counted(reciprocity.one, one)}</li>
        <li>{counted(reciprocity.notStated, notStated)}</li>
      </ul>
      <p>
        <a href={rest} download>
          {lists.rest}
        </a>
      </p>
    </section>
  );
}
