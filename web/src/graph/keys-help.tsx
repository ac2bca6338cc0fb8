import './keys-help.css';
import { useEffect, useRef } from 'preact/hooks';
import { dialogWords, words } from '../words/words.js';
import { focusOn } from './keys.js';
import { keysShown, stop } from './ui.js';

/** What each key does on the canvas, in a dialog over it. */
export default function KeysHelp() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { keys } = dialogWords.value;
  const rows: readonly (readonly [string, string])[] = [
    ['← → ↑ ↓', keys.move],
    [', .', keys.facts],
    ['Enter', keys.open],
    ['+', keys.expand],
    ['−', keys.collapse],
    ['M', keys.menu],
    ['P', keys.pin],
    ['Delete', keys.hide],
    ['F', keys.fit],
    ['Shift + ← → ↑ ↓', keys.pan],
    ['Page ↑ ↓', keys.zoom],
    ['?', keys.help],
  ];
  return (
    <dialog
      ref={dialog}
      class="keys-help"
      aria-labelledby="keys-title"
      onClose={() => {
        keysShown.value = false;
        focusOn(stop.peek());
      }}
    >
      <h2 id="keys-title">{keys.title}</h2>
      <dl>
        {rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd dir="ltr">{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button" onClick={() => dialog.current?.close()}>
        {words.value.shell.close}
      </button>
    </dialog>
  );
}
