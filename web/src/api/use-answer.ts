import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AskError } from './ask.js';

/** What a part of the page asked, as far as it is answered. */
export interface Answered<Data> {
  data?: Data;
  error?: AskError;
}

/**
 * Asks when a part of the page is first shown, and again when one of `on` changes; what was asked before is ended.
 * The answer before stays until the next is there.
 */
export function useAnswer<Data>(
  asking: (signal: AbortSignal) => Promise<Data>,
  on: readonly unknown[],
): Signal<Answered<Data>> {
  const answered = useSignal<Answered<Data>>({});
  useEffect(() => {
    const stop = new AbortController();
    asking(stop.signal).then(
      (data) => {
        if (!stop.signal.aborted) answered.value = { data };
      },
      (error: unknown) => {
        if (!stop.signal.aborted) answered.value = { data: answered.peek().data, error: asAskError(error) };
      },
    );
    return () => stop.abort();
  }, on);
  return answered;
}

/** Anything that was thrown as what can be told to the reader. */
export function asAskError(error: unknown): AskError {
  return error instanceof AskError ? error : new AskError(String(error), 'INTERNAL');
}
