import './welcome.css';
import { useAnswer } from '../api/use-answer.js';
import type { View } from '../view/view.js';
import { kindName } from '../words/vocabulary.js';
import { counted, fill, isolated, language, words } from '../words/words.js';
import { KindMark } from './kind-mark.js';
import { Name } from './name.js';
import { picked } from './pick.js';
import { LOADERS } from './places.js';
import { findConnected, findMeeting, findStart, type StartingPoint } from './starting-points.js';
import { Trouble } from './trouble.js';
import { ViewLink } from './view-link.js';

/** What an empty view shows: what this is, and where one can start. */
export default function Welcome() {
  const { welcome } = words.value.shell;
  const spoken = language.value;
  const answer = useAnswer((signal) => findStart(spoken, signal), [spoken]);
  const { data, error } = answer.value;
  return (
    <div class="welcome">
      <h2>{welcome.title}</h2>
      <p class="welcome-lead">{welcome.lead}</p>
      {data && (
        <p class="note">
          {[
            counted(welcome.entities, data.counts.entities),
            counted(welcome.facts, data.counts.facts),
            counted(welcome.sources, data.counts.documents),
          ].join(' · ')}
        </p>
      )}
      {error && <Trouble error={error} />}
      {data && <Questions persons={data.points.find(({ kind }) => kind === 'PERSON')?.points ?? []} />}
      {data && data.points.length === 0 && <p>{welcome.nothing}</p>}
      <div class="welcome-groups">
        {data?.points.map(({ kind, points }) => (
          <Group key={kind} kind={kind} points={points} to={(id) => (view) => picked(view, id, kind)} />
        ))}
        {data && data.documents.length > 0 && (
          <Group
            kind="DOCUMENT"
            points={data.documents}
            to={(id) => (view) =>
              LOADERS.document ? { place: 'document', document: id } : picked(view, id, 'DOCUMENT')
            }
          />
        )}
      </div>
    </div>
  );
}

/** Two questions that the graph answers, with names that are in it. */
function Questions({ persons }: { persons: readonly StartingPoint[] }) {
  const { welcome } = words.value.shell;
  const spoken = language.value;
  const ids = persons.map(({ id }) => id).join(' ');
  const meeting = useAnswer((signal) => findMeeting(persons, spoken, signal), [ids, spoken]);
  const connected = useAnswer((signal) => findConnected(persons, spoken, signal), [ids, spoken]);
  const somebody = meeting.value.data;
  const pair = connected.value.data;
  return (
    <ul class="welcome-questions">
      {somebody && LOADERS.meetings && (
        <li>
          <ViewLink class="button" to={() => ({ place: 'meetings', meetings: [somebody.id] })}>
            {fill(welcome.whoMet, { name: isolated(somebody.name.text) })}
          </ViewLink>
        </li>
      )}
      {pair && (
        <li>
          <ViewLink class="button" to={() => chainOf(pair[0].id, pair[1].id)}>
            {fill(welcome.connected, {
              one: isolated(pair[0].name.text),
              other: isolated(pair[1].name.text),
            })}
          </ViewLink>
        </li>
      )}
      {LOADERS.map && (
        <li>
          <ViewLink class="button" to={() => ({ place: 'map', layer: 'partnerships' })}>
            {welcome.partnerships}
          </ViewLink>
        </li>
      )}
    </ul>
  );
}

const chainOf = (from: string, to: string): Partial<View> => ({
  focus: [from, to],
  chain: { from, to, first: 3 },
});

interface GroupProps {
  kind: string;
  points: readonly StartingPoint[];
  to: (id: string) => (view: View) => Partial<View>;
}

function Group({ kind, points, to }: GroupProps) {
  const { welcome } = words.value.shell;
  return (
    <section class="card">
      <h3>
        <KindMark kind={kind} /> {kindName(kind, 'many')}
      </h3>
      <ul>
        {points.map(({ id, name, degree }) => (
          <li key={id}>
            <ViewLink to={to(id)}>
              <Name name={name} />
            </ViewLink>{' '}
            <span class="note">{counted(welcome.connections, degree)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
