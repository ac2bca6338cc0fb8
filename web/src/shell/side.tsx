import { useSignal } from '@preact/signals';
import { go } from '../view/navigation.js';
import { words } from '../words/words.js';
import { Icon } from './icon.js';
import { Lazy } from './lazy.js';
import type { Loader } from './places.js';

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
        <button
          type="button"
          class="button plain icon side-size"
          aria-expanded={tall.value}
          aria-label={panel.size}
          title={panel.size}
          onClick={() => {
            tall.value = !tall.value;
          }}
        >
          <Icon name={tall.value ? 'down' : 'up'} />
        </button>
        <button
          type="button"
          class="button plain icon side-close"
          aria-label={panel.close}
          title={panel.close}
          onClick={close}
        >
          <Icon name="close" />
        </button>
      </div>
      <Lazy load={load} />
    </aside>
  );
}
