import './dialog.css';
import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { words } from '../words/words.js';
import { IconButton } from './icon-button.js';
import { Lazy } from './lazy.js';
import type { Loader } from './loader.js';

interface Props {
  title: string;
  /** What stands below the title; fetched when the dialog is first opened. */
  load: Loader;
  /** Draws the button that opens it. */
  button: (open: () => void) => ComponentChild;
}

/** A button, and the dialog that it opens over the page; on a phone it lies at the bottom. */
export function Dialog({ title, load, button }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useSignal(false);
  const id = useId();
  return (
    <>
      {button(() => {
        open.value = true;
        dialog.current?.showModal();
      })}
      <dialog
        ref={dialog}
        class="dialog"
        aria-labelledby={id}
        onClose={() => {
          open.value = false;
        }}
        closedby="any"
      >
        <div class="dialog-inside">
          <div class="dialog-head">
            <h2 id={id}>{title}</h2>
            <IconButton
              icon="close"
              label={words.value.shell.close}
              onClick={() => dialog.current?.close()}
            />
          </div>
          {open.value && <Lazy load={load} />}
        </div>
      </dialog>
    </>
  );
}
