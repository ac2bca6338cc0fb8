import type { AskError } from '../api/ask.js';
import { words } from '../words/words.js';

/** That something could not be fetched, why, and what can be done. */
export function Trouble({ error, again }: { error: AskError; again: () => void }) {
  const { failed } = words.value.evidence;
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{failed.title}</strong> <bdi>{error.message}</bdi>
      </p>
      {error.remedy !== undefined && (
        <p>
          <bdi>{error.remedy}</bdi>
        </p>
      )}
      <button type="button" class="button" onClick={again}>
        {failed.again}
      </button>
    </div>
  );
}
