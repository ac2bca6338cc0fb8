import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { Trouble } from '../shell/trouble.js';
import { ViewLink } from '../shell/view-link.js';
import { useTelling } from '../takeaway/told.js';
import { go, view } from '../view/navigation.js';
import { counted, fill, language, number, placeWords, words } from '../words/words.js';
import { BASES } from './bases.js';
import { BasisMark, basisMeans, shortBasis } from './basis-mark.js';
import { loadMatrix } from './load-matrix.js';
import type { Cell, Matrix } from './matrix.js';
import { PairMeetings } from './pair-meetings.js';
import type { Named } from './questions.js';
import { useQuestion } from './use-question.js';

/** Who of a group met whom: a row and a column for each; the meetings of the two of a cell stand below. */
export function GroupMatrix({ members }: { members: readonly Named[] }) {
  const { filters, lists } = view.value;
  const ids = members.map(({ id }) => id);
  const answer = useQuestion(JSON.stringify([language.value, ids, filters]), (signal) =>
    loadMatrix(ids, filters, language.value, signal),
  );
  const { matrix } = placeWords.value.meetings;
  useTelling(answer.data?.facts ?? []);
  const [one, other] = (lists.pair ?? []).map((id) => members.find((member) => member.id === id));
  if (answer.error) return <Trouble error={answer.error} again={answer.again} />;
  if (answer.data === undefined) return <p class="waiting">{words.value.shell.waiting.loading}</p>;
  return (
    <div class="group-matrix" aria-busy={answer.state === 'loading'}>
      <section class="matrix-frame" tabindex={0} aria-label={matrix.caption}>
        <MatrixTable members={members} matrix={answer.data.matrix} />
      </section>
      <p class="note">{matrix.hint}</p>
      {one && other && <PairMeetings key={`${one.id}~${other.id}`} one={one} other={other} />}
      <Legend />
    </div>
  );
}

function MatrixTable({ members, matrix }: { members: readonly Named[]; matrix: Matrix }) {
  const { caption } = placeWords.value.meetings.matrix;
  const ids = members.map(({ id }) => id);
  return (
    <table class="matrix">
      <caption class="only-read">{caption}</caption>
      <thead>
        <tr>
          <td />
          {members.map(({ id, name }) => (
            <th key={id} scope="col">
              <span class="matrix-column">
                <Name name={name} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <th scope="row">
              <ViewLink to={() => ({ meetings: [member.id] })}>
                <KindMark kind={member.kind} />
                <Name name={member.name} />
              </ViewLink>
              <MetOf count={matrix.metBy(member.id, ids)} />
            </th>
            {members.map((other) => (
              <td key={other.id}>
                <CellButton one={member} other={other} cell={matrix.get(member.id, other.id)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With how many of the others somebody met; nothing known is not the same as nobody. */
function MetOf({ count }: { count: number }) {
  const { metOf, none } = placeWords.value.meetings.matrix;
  return <span class="note">{count === 0 ? none : counted(metOf, count)}</span>;
}

function CellButton({ one, other, cell }: { one: Named; other: Named; cell: Cell | undefined }) {
  if (cell === undefined) return <span class="cell-self" aria-hidden="true" />;
  const { lists } = view.value;
  const { cell: sentence } = placeWords.value.meetings.matrix;
  const open = lists.pair?.includes(one.id) === true && lists.pair.includes(other.id);
  return (
    <button
      type="button"
      class={`cell basis-${cell.basis?.toLowerCase() ?? 'none'}`}
      aria-pressed={open}
      aria-label={`${signOf(cell)} ${fill(sentence, { one: one.name.text, other: other.name.text, what: inWords(cell) })}`}
      title={inWords(cell)}
      onClick={() => go({ lists: { ...lists, pair: open ? undefined : [one.id, other.id] } })}
    >
      {signOf(cell)}
      {cell.possibleDuplicates > 0 && <sup aria-hidden="true">?</sup>}
    </button>
  );
}

const NONE = '–';
const SERIES = '≈';

/** What stands in a cell: the number of meetings, or a sign where there is none. */
function signOf({ count, basis }: Cell): string {
  if (basis === undefined) return NONE;
  return basis === 'SAME_SERIES' ? SERIES : number(count);
}

function inWords({ count, basis, possibleDuplicates }: Cell): string {
  const { encounters, matrix } = placeWords.value.meetings;
  if (basis === undefined) return matrix.none;
  if (basis === 'SAME_SERIES') return shortBasis(basis);
  const doubt = possibleDuplicates > 0 ? [counted(encounters.duplicates, possibleDuplicates)] : [];
  return [counted(encounters.meetings, count), shortBasis(basis), ...doubt].join(', ');
}

function Legend() {
  const { matrix } = placeWords.value.meetings;
  return (
    <details class="matrix-legend" open>
      <summary>{matrix.legend}</summary>
      <dl>
        {BASES.map((basis) => (
          <div key={basis}>
            <dt>
              <BasisMark basis={basis} /> {basis === 'SAME_SERIES' && SERIES}
            </dt>
            <dd>{basisMeans(basis)}</dd>
          </div>
        ))}
        <div>
          <dt>{NONE}</dt>
          <dd>{matrix.none}</dd>
        </div>
      </dl>
    </details>
  );
}
