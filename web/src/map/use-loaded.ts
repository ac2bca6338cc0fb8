import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AskError } from '../api/ask.js';

/** How far an answer is; while the next is fetched, what is there of it is shown already. */
export interface Loaded<Value> {
  state: 'idle' | 'loading' | 'ready' | 'failed';
  value?: Value;
  error?: AskError;
  /** Asks once more for what failed. */
  again: () => void;
}

/** Fetches what a key stands for, whenever the key changes; `show` shows a part of it before the rest is there. */
export function useLoaded<Value>(
  key: string | undefined,
  load: (stop: AbortSignal, show: (part: Value) => void) => Promise<Value>,
): ReadonlySignal<Loaded<Value>> {
  const tries = useSignal(0);
  const again = () => {
    tries.value++;
  };
  const loaded = useSignal<Loaded<Value>>({ state: 'idle', again });
  useEffect(() => {
    if (key === undefined) {
      loaded.value = { state: 'idle', again };
      return;
    }
    const stop = new AbortController();
    const show = (state: Loaded<Value>['state'], value?: Value, error?: AskError) => {
      if (!stop.signal.aborted) loaded.value = { state, value, error, again };
    };
    show('loading', loaded.peek().value);
    load(stop.signal, (part) => show('loading', part)).then(
      (value) => show('ready', value),
      (error: unknown) =>
        show(
          'failed',
          undefined,
          error instanceof AskError ? error : new AskError(String(error), 'INTERNAL'),
        ),
    );
    return () => stop.abort();
  }, [key, tries.value]);
  return loaded;
}
