import './evidence.css';
import { useRef, useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { useAnswer } from '../api/use-answer.js';
import { Trouble } from '../shell/trouble.js';
import { view } from '../view/navigation.js';
import { fill, language, words } from '../words/words.js';
import { ClaimView } from './claim-view.js';
import { sentenceOf } from './claim-words.js';
import { EntityView } from './entity-view.js';
import { SELECTED, type Selected } from './queries.js';
import { useFocus } from './use-focus.js';

/** Tells of the entity, fact or stated value that is selected. */
export default function Panel() {
  const { selected } = view.value;
  return selected === undefined ? null : <Telling id={selected} />;
}

function Telling({ id }: { id: string }) {
  const { evidence, shell } = words.value;
  const [tries, setTries] = useState(0);
  const spoken = language.value;
  const answered = useAnswer(
    async (signal) => ({ id, ...(await ask(SELECTED, { id }, spoken, signal)) }),
    [id, spoken, tries],
  );
  const { data, error } = answered.value;
  const late = data?.id !== id;
  const root = useRef<HTMLDivElement>(null);
  useFocus(root, id, data?.node?.id);
  const node = data?.node ?? undefined;
  return (
    <div class="panel" ref={root} aria-busy={late}>
      <p class="only-read" role="status">
        {node !== undefined && !late && fill(evidence.opened, { name: titleOf(node) })}
      </p>
      {error !== undefined && <Trouble error={error} again={() => setTries(tries + 1)} />}
      {data === undefined && error === undefined && <p class="note">{shell.waiting.loading}</p>}
      {data !== undefined && node === undefined && !late && (
        <>
          <h2 tabindex={-1}>{evidence.missing.title}</h2>
          <p>{fill(evidence.missing.what, { id })}</p>
        </>
      )}
      {node !== undefined && error === undefined && (
        <article key={node.id} class={late ? 'telling late' : 'telling'}>
          {isClaim(node) ? (
            <ClaimView claim={node} datasets={data?.statistics.datasets ?? []} />
          ) : (
            isEntity(node) && <EntityView entity={node} />
          )}
        </article>
      )}
    </div>
  );
}

type SelectedNode = NonNullable<Selected['node']>;

const isClaim = (node: SelectedNode) => 'evidence' in node;
const isEntity = (node: SelectedNode) => 'names' in node;

function titleOf(node: SelectedNode): string {
  if (isClaim(node)) return sentenceOf(node);
  return isEntity(node) ? node.name.text : node.id;
}
