import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AskError } from '../api/ask.js';
import { asAskError } from '../api/use-answer.js';
import { findHits, type Hits, type Kinds } from './hits.js';

/** How long a reader may pause between two letters before anything is asked. */
const PAUSE_MS = 150;

/** What was found for a text, or why nothing could be. */
export interface Found extends Hits {
  text: string;
  error?: AskError;
}

/**
 * What is found for a text while it is being written; what was found before stays until then.
 *
 * @param kinds always the same list; all kinds without one
 */
export function useHits(text: string, language: string, kinds?: Readonly<Kinds>): Signal<Found | undefined> {
  const found = useSignal<Found | undefined>(undefined);
  useEffect(() => {
    if (text === '') {
      found.value = undefined;
      return;
    }
    const stop = new AbortController();
    const pause = setTimeout(() => {
      findHits(text, language, stop.signal, kinds).then(
        (hits) => {
          if (!stop.signal.aborted) found.value = { text, ...hits };
        },
        (reason: unknown) => {
          if (!stop.signal.aborted) found.value = { text, hits: [], total: 0, error: asAskError(reason) };
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      stop.abort();
    };
  }, [text, language]);
  return found;
}
