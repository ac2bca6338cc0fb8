import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { addressOf } from '../view/navigation.js';
import { language, words } from '../words/words.js';
import { IconButton } from './icon-button.js';

const SAID_MS = 2500;

/** Copies the address of exactly this view, in this language. */
export function CopyLink() {
  const { link } = words.value.shell;
  const outcome = useSignal<'copied' | 'by-hand' | undefined>(undefined);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (outcome.value === 'by-hand') field.current?.select();
    if (outcome.value !== 'copied') return;
    const later = setTimeout(() => {
      outcome.value = undefined;
    }, SAID_MS);
    return () => clearTimeout(later);
  }, [outcome.value]);
  const address = addressOf({ language: language.value });
  const copy = () => {
    // A page that did not come over a secure connection has no clipboard.
    const copying = navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard'));
    copying.then(
      () => {
        outcome.value = 'copied';
      },
      () => {
        outcome.value = 'by-hand';
      },
    );
  };
  const copied = outcome.value === 'copied';
  return (
    <div class="copy-link">
      <IconButton icon={copied ? 'check' : 'link'} label={link.copy} onClick={copy} />
      <span class={copied ? 'copy-said' : 'only-read'} role="status">
        {copied ? link.copied : ''}
      </span>
      {outcome.value === 'by-hand' && (
        <label class="copy-by-hand card">
          {link.byHand}
          <input
            ref={field}
            class="field"
            dir="ltr"
            readonly
            value={address}
            onBlur={() => {
              outcome.value = undefined;
            }}
          />
        </label>
      )}
    </div>
  );
}
