import './about.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { words } from '../words/words.js';
import { Icon } from './icon.js';
import { Lazy } from './lazy.js';

const loadWords = () => import('./about-words.js');

/** Opens what there is to know about this graph. */
export function About() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useSignal(false);
  const { about, panel } = words.value.shell;
  return (
    <>
      <button
        type="button"
        class="button plain icon"
        aria-label={about.title}
        title={about.title}
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true;
          dialog.current?.showModal();
        }}
      >
        <Icon name="info" />
      </button>
      <dialog
        ref={dialog}
        class="about"
        aria-labelledby="about-title"
        onClose={() => {
          open.value = false;
        }}
      >
        <div class="about-head">
          <h2 id="about-title">{about.title}</h2>
          <button
            type="button"
            class="button plain icon"
            aria-label={panel.close}
            title={panel.close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {open.value && <Lazy load={loadWords} />}
      </dialog>
    </>
  );
}
