import type { RefObject } from 'preact';
import { adjust } from '../view/navigation.js';
import { placeWords } from '../words/words.js';
import type { Gestures } from './gestures.js';

const SIGNS = {
  in: 'M5 12H19M12 5V19',
  out: 'M5 12H19',
  whole: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16M4 12H20M12 4C7.5 8.5 7.5 15.5 12 20C16.5 15.5 16.5 8.5 12 4',
  all: 'M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15',
};

/** Makes the map larger and smaller; `all` shows all that is drawn. */
export function ZoomButtons({ gestures, all }: { gestures: RefObject<Gestures | null>; all?: () => void }) {
  const { frame } = placeWords.value.map;
  return (
    <div class="map-zoom">
      <Sign name={frame.zoomIn} sign={SIGNS.in} act={() => gestures.current?.scale(1.8)} />
      <Sign name={frame.zoomOut} sign={SIGNS.out} act={() => gestures.current?.scale(1 / 1.8)} />
      <Sign name={frame.whole} sign={SIGNS.whole} act={() => adjust({ frame: undefined })} />
      {all && <Sign name={frame.closer} sign={SIGNS.all} act={all} />}
    </div>
  );
}

function Sign({ name, sign, act }: { name: string; sign: string; act: () => void }) {
  return (
    <button type="button" class="button icon" aria-label={name} title={name} onClick={act}>
      <svg class="icon-mark" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  );
}
