import { useSignal } from '@preact/signals';
import { go } from '../view/navigation.js';
import { words } from '../words/words.js';
import { IconButton } from './icon-button.js';
import { Lazy } from './lazy.js';
import type { Loader } from './loader.js';

/** What is selected, told beside the place; on a phone a sheet below it, which can be drawn up over it. */
export function Side({ load }: { load: Loader }) {
  const { panel } = words.value.shell;
  const tall = useSignal(false);
  const close = () => {
    go({ selected: undefined });
    document.getElementById('place')?.focus();
  };
  return (
    <aside
      class={tall.value ? 'side tall' : 'side'}
      aria-label={panel.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <div class="side-buttons">
        <IconButton
          icon={tall.value ? 'down' : 'up'}
          label={panel.size}
          class="side-size"
          aria-expanded={tall.value}
          onClick={() => {
            tall.value = !tall.value;
          }}
        />
        <IconButton icon="close" label={panel.close} class="side-close" onClick={close} />
      </div>
      <Lazy load={load} />
    </aside>
  );
}
