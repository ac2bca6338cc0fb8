import type { ComponentChildren } from 'preact';
import { Name } from '../shell/name.js';
import { ViewLink } from '../shell/view-link.js';
import { useTelling } from '../takeaway/told.js';
import { Rich } from '../words/rich.js';
import { predicateWords } from '../words/vocabulary.js';
import { fill, placeWords } from '../words/words.js';
import type { Named, Office, Standing, Who } from './questions.js';

/** What is known of somebody beside meetings: offices, representation, and what is no meeting. */
export function Background({ who }: { who: Who }) {
  const { person } = placeWords.value.meetings;
  const holders = 'officeHolders' in who ? who.officeHolders.edges.flatMap(({ positions }) => positions) : [];
  const stoodFor = 'represented' in who ? who.represented : [];
  const representatives =
    'representatives' in who
      ? who.representatives.edges.flatMap(({ representations }) => representations)
      : [];
  const beside = who.noMeetings.nodes.filter(({ polarity }) => polarity === 'ASSERTED');
  const offices = 'positions' in who ? who.positions : [];
  const stated = [...offices, ...holders, ...stoodFor, ...representatives];
  useTelling([...stated.flatMap(({ facts }) => facts), ...beside]);
  return (
    <div class="background">
      <Part heading={person.offices}>
        {offices.map((office) => (
          <OfficeLine key={office.facts[0]?.id} office={office} with={office.organization} />
        ))}
      </Part>
      <Part heading={person.officeHolders}>
        {holders.map((office) => (
          <OfficeLine key={office.facts[0]?.id} office={office} with={office.person} />
        ))}
      </Part>
      <Part heading={person.stoodFor}>
        {stoodFor.map((standing) => (
          <StandingLine key={standing.facts[0]?.id} standing={standing} with={standing.represented} />
        ))}
      </Part>
      <Part heading={person.representatives}>
        {representatives.map((standing) => (
          <StandingLine key={standing.facts[0]?.id} standing={standing} with={standing.who} />
        ))}
      </Part>
      <Part heading={person.noMeetings} hint={person.noMeetingsHint}>
        {beside.map(({ id, predicate, subject, object, valid }) => (
          <Line key={id} fact={id}>
            <Rich
              text={predicateWords(predicate).sentence}
              values={{ subject: <Name name={subject.name} />, object: <Name name={object.name} /> }}
            />
            {valid && (
              <span class="note" dir="auto">
                {' '}
                {valid.display}
              </span>
            )}
          </Line>
        ))}
      </Part>
    </div>
  );
}

function Part({
  heading,
  hint,
  children,
}: {
  heading: string;
  hint?: string;
  children: ComponentChildren[];
}) {
  if (children.flat().length === 0) return null;
  return (
    <section class="background-part">
      <h3>{heading}</h3>
      {hint !== undefined && <p class="note">{hint}</p>}
      <ul>{children}</ul>
    </section>
  );
}

function OfficeLine({ office, with: other }: { office: Office; with: Named }) {
  const { person } = placeWords.value.meetings;
  return (
    <Line fact={office.facts[0]?.id}>
      {office.title ? <Name name={office.title} /> : (office.titleEn ?? person.untitled)}
      <br />
      <ViewLink to={() => ({ meetings: [other.id] })}>
        <Name name={other.name} />
      </ViewLink>
      {(office.asOf ?? office.valid) && (
        <span class="note" dir="auto">
          {' '}
          {office.asOf ? fill(person.asOf, { date: office.asOf.display }) : office.valid?.display}
        </span>
      )}
    </Line>
  );
}

function StandingLine({ standing, with: other }: { standing: Standing; with: Named }) {
  const { person } = placeWords.value.meetings;
  return (
    <Line fact={standing.facts[0]?.id}>
      <ViewLink to={() => ({ meetings: [other.id] })}>
        <Name name={other.name} />
      </ViewLink>
      {standing.event && (
        <span class="note">
          {' '}
          <Rich text={person.at} values={{ event: <Name name={standing.event.name} /> }} />
        </span>
      )}
    </Line>
  );
}

/** Something stated, with the way to where it is written. */
function Line({ fact, children }: { fact: string | undefined; children: ComponentChildren }) {
  const { person } = placeWords.value.meetings;
  return (
    <li class="background-line">
      <div>{children}</div>
      {fact !== undefined && (
        <ViewLink to={() => ({ selected: fact })} class="evidence-link">
          {person.source}
        </ViewLink>
      )}
    </li>
  );
}
