import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.js';
import type { Loader } from './loader.js';

/** What was fetched, by its loader. */
const fetched = new Map<unknown, unknown>();

/** Shows a part of the page as soon as it is there; says so when it cannot be fetched. */
export function Lazy<P extends object>({ load, given }: { load: Loader<P>; given?: P }) {
  const there = useSignal(fetched.get(load) as ComponentType<P> | undefined);
  const failed = useSignal(false);
  const fetchPart = () => {
    failed.value = false;
    load().then(
      (part) => {
        fetched.set(load, part.default);
        there.value = part.default;
      },
      () => {
        failed.value = true;
      },
    );
  };
  useEffect(() => {
    if (there.value === undefined) fetchPart();
  }, []);
  const { waiting } = words.value.shell;
  if (there.value !== undefined) {
    const Part = there.value;
    return <Part {...(given as P)} />;
  }
  if (!failed.value) return <p class="waiting">{waiting.loading}</p>;
  return (
    <div class="trouble" role="alert">
      <p>{waiting.partMissing}</p>
      <button type="button" class="button" onClick={fetchPart}>
        {waiting.again}
      </button>
    </div>
  );
}
