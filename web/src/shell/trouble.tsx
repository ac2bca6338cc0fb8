import type { AskError } from '../api/ask.js';
import { words } from '../words/words.js';

interface Props {
  error: AskError;
  /** Asks again; absent where that would not help. */
  again?: () => void;
}

/** What went wrong, and what can be done about it. */
export function Trouble({ error, again }: Props) {
  const { trouble, waiting } = words.value.shell;
  const unreachable = error.code === 'UNREACHABLE';
  const remedy = unreachable ? trouble.unreachableRemedy : error.remedy;
  return (
    <div class="trouble" role="alert">
      <p>
        <strong>{trouble.title}</strong>{' '}
        <span dir="auto">{unreachable ? trouble.unreachable : error.message}</span>
      </p>
      {remedy && <p dir="auto">{remedy}</p>}
      {again && (
        <button type="button" class="button" onClick={again}>
          {waiting.again}
        </button>
      )}
    </div>
  );
}
