import { useEffect, useMemo } from 'preact/hooks';
import { Name } from '../shell/name.js';
import { shownInstead } from '../takeaway/shown.js';
import { go, view } from '../view/navigation.js';
import type { MapWords } from '../words/en/map.js';
import { counted, fill, placeWords } from '../words/words.js';
import { useAsked } from './asked.js';
import { Choose } from './choose.js';
import { CityChoice } from './city-choice.js';
import { comparedLayout } from './comparison-layout.js';
import type { PlaceLook } from './drawing.js';
import { layOut } from './drawing.js';
import { linesOf, placesOf } from './legend-of.js';
import { LongList } from './long-list.js';
import { signOf } from './looks.js';
import { Partnership } from './partnership.js';
import { type CityWithSisters, type Sister, sistersOf } from './partnerships.js';
import { Unplaced } from './scene-layer.js';
import { Sheet } from './sheet.js';
import { TakeComparison } from './take-comparison.js';
import { takenOf } from './taken.js';
import { useLoaded } from './use-loaded.js';

type Found = readonly (CityWithSisters | null)[];

/** Two cities compared by their sisters; with one, its sisters. */
export function ComparisonLayer() {
  const { map } = placeWords.value;
  const { compare } = map;
  const ids = view.value.compare;
  const { key, asked } = useAsked();
  const loaded = useLoaded<Found>(ids.length === 0 ? undefined : `${key} ${ids.join(' ')}`, (stop) =>
    Promise.all(ids.map((id) => sistersOf(id, asked(stop)))),
  ).value;
  const [one, two] = ids.map((id) => loaded.value?.find((city) => city?.id === id) ?? undefined);
  const compared = useMemo(() => one && comparedLayout(one, two), [one, two]);
  const layout = compared?.layout ?? NOTHING;
  const names = { one: one?.name.text ?? '', two: two?.name.text ?? '' };
  const taken = useMemo(() => one && takenOf(one, two), [one, two]);
  useEffect(() => {
    shownInstead.value = taken;
  }, [taken]);
  const nameOf = (id: string) => layout.drawing.places.find((place) => place.id === id)?.name.text ?? id;
  const tell = (what: { place: string } | { facts: readonly string[] }) => {
    if ('place' in what) return nameOf(what.place);
    const link = layout.drawing.links.find(({ facts }) => facts[0] === what.facts[0]);
    return link && fill(map.lists.between, { one: nameOf(link.from), two: nameOf(link.to) });
  };
  const missing = loaded.state === 'ready' && loaded.value?.some((city) => city === null);
  return (
    <>
      <div class="map-choices">
        <CityChoice
          label={compare.first}
          chosen={one?.name}
          choose={(id) => go({ compare: [id, ...ids.slice(1)].filter(once) })}
        />
        <CityChoice
          label={compare.second}
          chosen={two?.name}
          choose={(id) => go({ compare: [...ids.slice(0, 1), id].filter(once) })}
        />
        {missing && <p role="alert">{compare.missing}</p>}
      </div>
      <Sheet
        layout={layout}
        legend={[
          ...placesOf(layout.drawing, two ? names : { one: names.one }),
          ...linesOf(layout.drawing, undefined, names),
        ]}
        drawn={
          one
            ? [
                counted(map.drawn.partnerships, layout.joins, { drawn: layout.drawing.links.length }),
                ...(layout.unplaced.length > 0 ? [counted(map.unplaced.count, layout.unplaced.length)] : []),
              ]
            : []
        }
        empty={
          one
            ? layout.drawing.places.length === 0 && <p>{map.empty.places}</p>
            : ids.length < 2 && <p>{compare.start}</p>
        }
        progress={{ waiting: loaded.state === 'loading', error: loaded.error, again: loaded.again }}
        tell={tell}
      >
        {one && compared && (
          <>
            {two && (
              <p class="map-between">
                <span dir="auto">{fill(togetherness(compare, compared.comparison.between), names)}</span>
                {compared.comparison.between && (
                  <Partnership sister={compared.comparison.between} of={one.name} />
                )}
              </p>
            )}
            {view.value.since !== undefined && <p class="note">{compare.byMeeting}</p>}
            {two && (
              <LongList
                title={compare.common}
                items={inOrder(compared.comparison.common, ({ ofOne }) => ofOne)}
                row={({ id, ofOne, ofOther }) => (
                  <li key={id}>
                    <Choose
                      id={id}
                      sign={signOf('CITY', 'both')}
                      note={ofOne.country && <Name name={ofOne.country} />}
                    >
                      <Name name={ofOne.name} />
                    </Choose>
                    <Partnership sister={ofOne} of={one.name} />
                    <Partnership sister={ofOther} of={two.name} />
                  </li>
                )}
              />
            )}
            <Only
              of={one}
              title={two ? compare.only : compare.sisters}
              sisters={compared.comparison.onlyOne}
              look="one"
            />
            {two && <Only of={two} title={compare.only} sisters={compared.comparison.onlyOther} look="two" />}
            <TakeComparison comparison={compared.comparison} one={one} two={two} />
            <Unplaced spots={layout.unplaced} />
          </>
        )}
      </Sheet>
    </>
  );
}

const NOTHING = layOut([], []);

/** The sentence that says whether two cities are sisters of one another, were, or are not known to be. */
function togetherness(
  { direct, ended, notDirect }: MapWords['compare'],
  between: Sister | undefined,
): string {
  if (between === undefined) return notDirect;
  return between.ended ? ended : direct;
}

const once = (id: string, at: number, all: readonly string[]) => all.indexOf(id) === at;

function Only({
  of,
  title,
  sisters,
  look,
}: {
  of: CityWithSisters;
  /** With `{one}` where its name stands. */
  title: string;
  sisters: readonly Sister[];
  look: PlaceLook;
}) {
  const { compare } = placeWords.value.map;
  return (
    <LongList
      title={<span dir="auto">{fill(title, { one: of.name.text })}</span>}
      items={inOrder(sisters, (sister) => sister)}
      intro={of.total > of.sisters.length ? counted(compare.cut, of.sisters.length) : undefined}
      row={(sister) => (
        <li key={sister.id}>
          <Choose
            id={sister.id}
            sign={signOf('CITY', look)}
            note={sister.country && <Name name={sister.country} />}
          >
            <Name name={sister.name} />
          </Choose>
          <Partnership sister={sister} of={of.name} />
        </li>
      )}
    />
  );
}

/** By name; where a day was named, by when they last met, the longest ago first. */
function inOrder<Item>(items: readonly Item[], sisterOf: (item: Item) => Sister): Item[] {
  const { compare } = new Intl.Collator(document.documentElement.lang);
  const timed = view.value.since !== undefined;
  const day = (item: Item) => (timed ? lastDay(sisterOf(item)) : '');
  const name = (item: Item) => sisterOf(item).name.text;
  return items.toSorted((one, other) =>
    day(one) === day(other) ? compare(name(one), name(other)) : day(one) < day(other) ? -1 : 1,
  );
}

/** The last day on which they may have met; behind all days where none is known. */
const lastDay = ({ lastMeeting }: Sister) => lastMeeting?.latest ?? '~';
