import { useEffect, useState } from 'preact/hooks';
import type { AskError } from '../api/ask.js';
import { asAskError } from '../api/use-answer.js';

/** What is known of an answer: the last one stays while the next is on its way. */
export interface Answer<Data> {
  state: 'loading' | 'ready' | 'failed';
  data?: Data;
  error?: AskError;
}

/**
 * What `load` gives, asked anew whenever `key` changes; what was asked before is then called off.
 *
 * @param key that is another one whenever `load` asks something else
 */
export function useQuestion<Data>(
  key: string,
  load: (signal: AbortSignal) => Promise<Data>,
): Answer<Data> & { again: () => void } {
  const [answer, setAnswer] = useState<Answer<Data>>({ state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const control = new AbortController();
    setAnswer(({ data }) => ({ state: 'loading', data }));
    load(control.signal).then(
      (data) => {
        if (!control.signal.aborted) setAnswer({ state: 'ready', data });
      },
      (error: unknown) => {
        if (control.signal.aborted) return;
        setAnswer({ state: 'failed', error: asAskError(error) });
      },
    );
    return () => control.abort();
  }, [key, attempt]);
  return { ...answer, again: () => setAttempt((n) => n + 1) };
}
