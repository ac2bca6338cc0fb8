import type { ComponentChildren } from 'preact';
import { Icon } from '../shell/icon.js';
import { Name } from '../shell/name.js';
import { ViewLink } from '../shell/view-link.js';
import { Rich } from '../words/rich.js';
import { presenceName, roleName } from '../words/vocabulary.js';
import { fill, language, placeWords } from '../words/words.js';
import type { Named, Side } from './questions.js';

/** What is said of one of two at a meeting: as what, in what way, for whom, and where that is written. */
export function SideOf({ who, side }: { who: Named; side: Side }) {
  const { encounters } = placeWords.value.meetings;
  return (
    <div class="side-of">
      <p class="side-who">
        <Name name={who.name} />
      </p>
      <p>{[...side.roles.map(roleName), presenceName(side.presence)].join(' · ')}</p>
      {side.onBehalfOf.length > 0 && (
        <p>
          <Rich text={encounters.onBehalfOf} values={{ names: <Names of={side.onBehalfOf} /> }} />
        </p>
      )}
      {side.delegates.length > 0 && (
        <p>
          <Rich text={encounters.through} values={{ names: <Names of={side.delegates} /> }} />
        </p>
      )}
      <ul class="side-evidence">
        {side.facts.map(({ id, implicit, sources }) => (
          <li key={id}>
            <EvidenceLink fact={id} titles={sources.map(({ document }) => document.title)} />
            {implicit && <span class="note"> {encounters.inferred}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Opens a fact in the panel, where its words are. */
function EvidenceLink({ fact, titles }: { fact: string; titles: readonly string[] }) {
  const { encounters } = placeWords.value.meetings;
  const sources = [...new Set(titles)];
  return (
    <ViewLink to={() => ({ selected: fact })} class="evidence-link">
      <Icon name="link" />
      <bdi dir="auto">
        {sources.length === 0 ? encounters.noSource : fill(encounters.source, { title: sources.join(' · ') })}
      </bdi>
    </ViewLink>
  );
}

/** Names as a list in a sentence. */
export function Names({ of }: { of: readonly Named[] }) {
  const byId = new Map(of.map((one, at) => [String(at), one]));
  const format = new Intl.ListFormat(language.value, { type: 'conjunction' });
  const parts: ComponentChildren[] = format.formatToParts(byId.keys()).map(({ type, value }) => {
    const one = type === 'element' ? byId.get(value) : undefined;
    return one === undefined ? value : <Name key={one.id} name={one.name} />;
  });
  return <>{parts}</>;
}
