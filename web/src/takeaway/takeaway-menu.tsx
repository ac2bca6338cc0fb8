import './takeaway.css';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Icon } from '../shell/icon.js';
import { Lazy } from '../shell/lazy.js';
import { words } from '../words/words.js';

const choices = () => import('./takeaway-choices.js');

/** The button that opens what can be done with what is on the screen: files, pictures, copies, paper. */
export default function TakeawayMenu() {
  const { takeaway } = words.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useSignal(false);
  const close = () => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        class="button plain takeaway-open"
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true;
          dialog.current?.showModal();
        }}
      >
        <Icon name="take" />
        <span class="takeaway-word">{takeaway.button}</span>
      </button>
      <dialog
        ref={dialog}
        class="takeaway"
        aria-labelledby="takeaway-title"
        onClose={() => {
          open.value = false;
        }}
        closedby="any"
      >
        <div class="takeaway-inside">
          <div class="takeaway-head">
            <h2 id="takeaway-title">{takeaway.title}</h2>
            <button
              type="button"
              class="button plain icon"
              aria-label={takeaway.close}
              title={takeaway.close}
              onClick={close}
            >
              <Icon name="close" />
            </button>
          </div>
          {open.value && <Lazy load={choices} />}
        </div>
      </dialog>
    </>
  );
}
