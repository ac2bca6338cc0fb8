import { useState } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { useAnswer } from '../api/use-answer.js';
import { EntityLink } from '../evidence/entity-link.js';
import { languageName } from '../evidence/text-language.js';
import { Trouble } from '../shell/trouble.js';
import { ViewLink } from '../shell/view-link.js';
import { counted, language, placeWords, words } from '../words/words.js';
import { isTable } from './load-source.js';
import { SOURCES, type SourceRow } from './queries.js';

/** All sources that facts are taken from. */
export function SourceList() {
  const { document: said } = placeWords.value;
  const { shell, evidence } = words.value;
  const spoken = language.value;
  const [pages, setPages] = useState(1);
  const [tries, setTries] = useState(0);
  const answered = useAnswer((signal) => rowsOf(pages, spoken, signal), [pages, spoken, tries]);
  const { data, error } = answered.value;
  return (
    <div class="source">
      <h2>{said.heading}</h2>
      <p class="note">{said.intro}</p>
      {error !== undefined && <Trouble error={error} again={() => setTries(tries + 1)} />}
      {data === undefined && error === undefined && <p class="waiting">{shell.waiting.loading}</p>}
      {data?.rows.length === 0 && <p>{said.none}</p>}
      <ul class="source-list">
        {data?.rows.map((row) => (
          <li key={row.id} class="card">
            <SourceCard row={row} />
          </li>
        ))}
      </ul>
      {data?.goesOn && (
        <button type="button" class="button" onClick={() => setPages(pages + 1)}>
          {evidence.entity.more
            .replace('{shown}', String(data.rows.length))
            .replace('{total}', String(data.total))}
        </button>
      )}
    </div>
  );
}

function SourceCard({ row }: { row: SourceRow }) {
  const { document: said } = placeWords.value;
  const { evidence, vocabulary } = words.value;
  return (
    <>
      <h3>
        <ViewLink to={() => ({ document: row.id })}>
          <bdi>{row.title}</bdi>
        </ViewLink>
      </h3>
      <p class="source-line note">
        {row.language !== null && <span>{languageName(row.language, language.value)}</span>}
        <span>
          {evidence.passages.publisher}:{' '}
          {row.publisher === null ? vocabulary.notStated : <EntityLink entity={row.publisher} />}
        </span>
        <span>
          {evidence.passages.published}: <bdi>{row.published?.display ?? vocabulary.notStated}</bdi>
        </span>
      </p>
      <p class="source-line">
        <span>{counted(said.claimCount, row.claims.totalCount ?? 0)}</span>
        <span class="flag">{holding(row)}</span>
      </p>
    </>
  );
}

async function rowsOf(pages: number, spoken: string, signal: AbortSignal) {
  const rows: SourceRow[] = [];
  let after: string | null = null;
  let total = 0;
  for (let page = 0; page < pages; page++) {
    const { documents }: Awaited<ReturnType<typeof pageOf>> = await pageOf(after, spoken, signal);
    rows.push(...documents.nodes);
    total = documents.totalCount ?? rows.length;
    after = documents.pageInfo.hasNextPage ? (documents.pageInfo.endCursor ?? null) : null;
    if (after === null) break;
  }
  return { rows, total, goesOn: after !== null };
}

const pageOf = (after: string | null, spoken: string, signal: AbortSignal) =>
  ask(SOURCES, { after }, spoken, signal);

/** Whether a source can be read here: its text, or the rows of a table. */
function holding(row: SourceRow): string {
  const { table, held, notHeld } = placeWords.value.document;
  const [claim] = row.claims.nodes;
  if (claim !== undefined && isTable([claim], row.id)) return table;
  return row.textHeld ? held : notHeld;
}
