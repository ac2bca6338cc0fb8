import './about.css';
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { ask } from '../api/ask.js';
import { graphql } from '../api/graphql.js';
import { useAnswer } from '../api/use-answer.js';
import { kindName } from '../words/vocabulary.js';
import { counted, language, number, words } from '../words/words.js';
import { Icon } from './icon.js';
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

/** The doors of the service for those who write queries; relative to the page. */
const DOORS = { ide: 'ide', graphql: 'graphql', doors: 'about' } as const;

/** Opens what there is to know about this graph. */
export function About() {
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useSignal(false);
  const { about } = words.value.shell;
  return (
    <>
      <button
        type="button"
        class="button plain icon"
        aria-label={about.title}
        title={about.title}
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true;
          dialog.current?.showModal();
        }}
      >
        <Icon name="info" />
      </button>
      <dialog
        ref={dialog}
        class="about"
        aria-labelledby="about-title"
        onClose={() => {
          open.value = false;
        }}
      >
        {open.value && <AboutWords dialog={dialog} />}
      </dialog>
    </>
  );
}

function AboutWords({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { about, panel, welcome, waiting } = words.value.shell;
  const spoken = language.value;
  const { data, error } = useAnswer((signal) => ask(ABOUT, {}, spoken, signal), [spoken]).value;
  const statistics = data?.statistics;
  const facts = statistics?.facts.reduce((total, { count }) => total + count, 0) ?? 0;
  return (
    <>
      <header>
        <h2 id="about-title">{about.title}</h2>
        <button
          type="button"
          class="button plain icon"
          aria-label={panel.close}
          title={panel.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
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
        {(['ide', 'graphql', 'doors'] as const).map((door) => (
          <li key={door}>
            <a href={DOORS[door]}>{about.doors[door]}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
