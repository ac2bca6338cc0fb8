import { words } from '../words/words.js';
import { rearrange } from './drawn.js';
import { keysShown, listShown } from './ui.js';
import { camera, follow, motion } from './viewing.js';

const SIGNS = {
  closer: 'M12 5V19M5 12H19',
  further: 'M5 12H19',
  fit: 'M4 9V4H9M15 4H20V9M20 15V20H15M9 20H4V15',
  rearrange: 'M5 12a7 7 0 0 1 12-5L19 9M19 4V9H14M19 12a7 7 0 0 1-12 5L5 15M5 20V15H10',
  list: 'M9 6H20M9 12H20M9 18H20M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  picture:
    'M6 8a2 2 0 1 0 0-4a2 2 0 1 0 0 4M18 12a2 2 0 1 0 0-4a2 2 0 1 0 0 4M8 20a2 2 0 1 0 0-4a2 2 0 1 0 0 4M8 7L16 9M7 8L8 16M9.5 16.7L16.5 11.5',
  help: 'M9 9a3 3 0 1 1 4 2.8c-.7.3-1 .9-1 1.7V14M12 17.5h.01',
} as const;

/** The buttons of the canvas. */
export function Controls() {
  const { controls } = words.value.graph;
  return (
    <div class="canvas-controls" role="toolbar" aria-label={controls.label}>
      {!listShown.value && (
        <>
          <Control sign="closer" label={controls.closer} act={() => camera.peek()?.zoomBy(1.4, motion())} />
          <Control
            sign="further"
            label={controls.further}
            act={() => camera.peek()?.zoomBy(1 / 1.4, motion())}
          />
          <Control sign="fit" label={controls.fit} act={follow} />
          <Control sign="rearrange" label={controls.rearrange} act={rearrange} />
          <Control
            sign="help"
            label={controls.help}
            act={() => {
              keysShown.value = true;
            }}
          />
        </>
      )}
      <Control
        sign={listShown.value ? 'picture' : 'list'}
        label={listShown.value ? controls.picture : controls.list}
        act={() => {
          listShown.value = !listShown.value;
        }}
      />
    </div>
  );
}

function Control({ sign, label, act }: { sign: keyof typeof SIGNS; label: string; act: () => void }) {
  return (
    <button type="button" class="button icon" aria-label={label} title={label} onClick={act}>
      <svg class="icon-mark" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={SIGNS[sign]} />
      </svg>
    </button>
  );
}
