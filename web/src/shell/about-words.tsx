import './about.css';
import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { kindName } from '../words/vocabulary.js';
import { counted, dialogWords, language, number, words } from '../words/words.js';
import { Trouble } from './trouble.js';

const ABOUT = graphql(`
  query About {
    statistics {
      documents
      evidence
      attributes
      entities { kind count }
      facts { count }
      datasets { id title licence languages records }
    }
  }
`);

/** What is in this graph, under which terms, and where those who write queries go on. */
export default function AboutWords() {
  const { welcome, waiting } = words.value.shell;
  const { about } = dialogWords.value;
  const spoken = language.value;
  const { data, error } = useAnswer((signal) => ask(ABOUT, {}, spoken, signal), [spoken]).value;
  const statistics = data?.statistics;
  const facts = statistics?.facts.reduce((total, { count }) => total + count, 0) ?? 0;
  return (
    <div class="about">
      <p>{welcome.lead}</p>
      <p>{about.rules}</p>
      {error && <Trouble error={error} />}
      {!data && !error && <p class="note">{waiting.loading}</p>}
      {statistics && (
        <>
          <h3>{about.contents}</h3>
          <p>
            {[
              counted(welcome.facts, facts),
              counted(about.evidence, statistics.evidence),
              counted(welcome.sources, statistics.documents),
            ].join(' · ')}
          </p>
          <dl class="about-kinds">
            {statistics.entities.map(({ kind, count }) => (
              <div key={kind}>
                <dt>{kindName(kind, 'many')}</dt>
                <dd>{number(count)}</dd>
              </div>
            ))}
          </dl>
          <h3>{about.datasets}</h3>
          <ul class="about-datasets">
            {statistics.datasets.map(({ id, title, licence, records }) => (
              <li key={id}>
                <bdi>{title ?? id}</bdi>
                <p class="note">
                  {counted(about.records, records)} · {about.licence}: <bdi>{licence ?? about.notStated}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{about.developers}</h3>
      <ul class="about-doors">
        <li>
          <a href="ide">{about.ide}</a>
        </li>
        <li>
          <a href="about">{about.doors}</a>
        </li>
      </ul>
    </div>
  );
}
