import { useEffect, useMemo } from 'preact/hooks';
import { nodeOf } from '../scene/derive.js';
import { Name } from '../shell/name.js';
import { shownInstead } from '../takeaway/shown.js';
import { counted, fill, placeWords, words } from '../words/words.js';
import { useAsked } from './asked.js';
import { Choose } from './choose.js';
import { type Class, classesOf, classOf } from './classes.js';
import { type CountryCount, countCountries, loadPairs, type Pair, type Pairs } from './countries.js';
import { alpha2s } from './country-codes.js';
import { type Fill, layOut } from './drawing.js';
import type { LegendEntry } from './legend.js';
import { LongList } from './long-list.js';
import { Sheet } from './sheet.js';
import { useLoaded } from './use-loaded.js';

/** Countries filled by the number of their cities' partnerships. */
export function CountriesLayer() {
  const { map } = placeWords.value;
  const { key, asked } = useAsked();
  const loaded = useLoaded<Pairs>(key, (stop, show) => loadPairs(asked(stop), show)).value;
  const pairs = loaded.value?.pairs;
  const { countries, ofNone } = useMemo(() => countCountries(pairs ?? []), [pairs]);
  const classes = useMemo(() => classesOf(countries.map(({ partnerships }) => partnerships)), [countries]);
  const noteOf = (country: CountryCount) => counted(map.lists.partnerships, country.partnerships);
  const layout = useMemo(
    () => layOut([], [], fillsOf(countries, classes, noteOf)),
    [countries, classes, map],
  );
  const tell = (what: { place: string } | { facts: readonly string[] }) => {
    const country = countries.find(({ id }) => 'place' in what && id === what.place);
    return country && `${country.name.text} · ${noteOf(country)}`;
  };
  useEffect(() => {
    shownInstead.value = {
      nodes: countries.map(({ id, name }) => nodeOf({ id, kind: 'COUNTRY', name })),
      facts: [],
    };
  }, [countries]);
  const offMap = countries.filter(({ code }) => code === undefined || !alpha2s.has(code));
  return (
    <Sheet
      layout={layout}
      legend={classes.length === 0 ? [] : legendOf(classes)}
      legendTitle={map.legend.fills}
      drawn={
        loaded.value
          ? [counted(map.drawn.pairs, loaded.value.total, { drawn: loaded.value.pairs.length })]
          : []
      }
      empty={loaded.state === 'ready' && pairs?.length === 0 && <p>{map.empty.partnerships}</p>}
      progress={{ waiting: loaded.state === 'loading', error: loaded.error, again: loaded.again }}
      tell={tell}
    >
      <LongList
        title={map.lists.countries}
        items={countries}
        intro={ofNone > 0 ? counted(map.lists.noCountry, ofNone) : undefined}
        row={(country: CountryCount) => (
          <li key={country.id}>
            <Choose id={country.id} note={<CountWords country={country} />}>
              <Name name={country.name} />
            </Choose>
          </li>
        )}
      />
      <LongList
        title={map.lists.pairs}
        items={pairs ?? []}
        total={loaded.value?.total}
        row={(pair: Pair) => (
          <li key={`${pair.one?.id} ${pair.other?.id}`} class="map-row">
            <span dir="auto">{pairName(pair)}</span>{' '}
            <span class="map-note">{counted(map.lists.partnerships, pair.partnerships)}</span>
          </li>
        )}
      />
      {offMap.length > 0 && (
        <LongList
          title={map.lists.notOnMap}
          items={offMap}
          row={(country: CountryCount) => (
            <li key={country.id}>
              <Choose id={country.id} note={noteOf(country)}>
                <Name name={country.name} />
              </Choose>
            </li>
          )}
        />
      )}
    </Sheet>
  );
}

function CountWords({ country }: { country: CountryCount }) {
  const { lists } = placeWords.value.map;
  const atHome = country.atHome > 0 ? ` (${counted(lists.atHome, country.atHome)})` : '';
  return (
    <>
      {counted(lists.partnerships, country.partnerships)}
      {atHome}
    </>
  );
}

function pairName({ one, other }: Pair): string {
  const { lists } = placeWords.value.map;
  const { notStated } = words.value.vocabulary;
  const [first, second] = [one?.name.text ?? notStated, other?.name.text ?? notStated];
  return one && one.id === other?.id
    ? fill(lists.home, { one: first })
    : fill(lists.between, { one: first, two: second });
}

function fillsOf(
  countries: readonly CountryCount[],
  classes: readonly Class[],
  noteOf: (country: CountryCount) => string,
): Map<string, Fill> {
  return new Map(
    countries.flatMap((country) => {
      const level = classOf(classes, country.partnerships);
      const { id, name, code } = country;
      return code === undefined || level < 0 ? [] : [[code, { id, name, level, note: noteOf(country) }]];
    }),
  );
}

function legendOf(classes: readonly Class[]): LegendEntry[] {
  const { legend } = placeWords.value.map;
  return [
    ...classes.map(({ from, to }, level) => ({
      level,
      text: fill(from === to ? legend.single : legend.range, { from, to }),
    })),
    { level: undefined, text: legend.none },
  ];
}
