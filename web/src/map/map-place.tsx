import './map.css';
import { useEffect } from 'preact/hooks';
import { shownInstead } from '../takeaway/shown.js';
import { addressOf, go, view } from '../view/navigation.js';
import type { MapLayer } from '../view/view.js';
import { placeWords } from '../words/words.js';
import { ComparisonLayer } from './comparison-layer.js';
import { CountriesLayer } from './countries-layer.js';
import { PartnershipsLayer } from './partnerships-layer.js';
import { SceneLayer } from './scene-layer.js';
import { SinceControl } from './since-control.js';

/** The map of the world: what is on the screen, all partnerships, countries by their number, or two cities compared. */
export default function MapPlace() {
  const { layer } = view.value;
  useEffect(
    () => () => {
      shownInstead.value = undefined;
    },
    [layer],
  );
  return (
    <div class="map">
      <div class="map-bar">
        <Layers />
        {layer !== 'countries' && <SinceControl />}
      </div>
      <Layer layer={layer} />
    </div>
  );
}

function Layer({ layer }: { layer: MapLayer | undefined }) {
  if (layer === 'partnerships') return <PartnershipsLayer />;
  if (layer === 'countries') return <CountriesLayer />;
  if (layer === 'comparison') return <ComparisonLayer />;
  return <SceneLayer />;
}

const ORDER = [undefined, 'partnerships', 'countries', 'comparison'] as const;

function Layers() {
  const { layers } = placeWords.value.map;
  return (
    <nav class="map-layers" aria-label={layers.label}>
      <ul>
        {ORDER.map((layer) => (
          <li key={layer ?? 'scene'}>
            <a
              href={addressOf({ layer })}
              aria-current={view.value.layer === layer ? 'true' : undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go({ layer });
              }}
            >
              {layers[layer ?? 'scene']}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
