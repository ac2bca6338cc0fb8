import { ViewLink } from '../shell/view-link.js';
import { words } from '../words/words.js';
import { EntityLink } from './entity-link.js';
import type { PanelWhole } from './queries.js';

/** With what an entity may be one and the same, and what speaks for it and against it. */
export function Hypotheses({ entity: { possiblySameAs } }: { entity: PanelWhole }) {
  const { entity: said } = words.value.evidence;
  if (possiblySameAs.length === 0) return null;
  return (
    <section class="panel-part hypotheses">
      <h3>{said.hypotheses}</h3>
      {possiblySameAs.map(({ entity, decision, reasonsFor, reasonsAgainst, facts }) => (
        <div key={entity.id} class="hypothesis">
          <p>
            <EntityLink entity={entity} marked /> <span class="flag">{said.decisions[decision]}</span>
          </p>
          <Reasons heading={said.for} reasons={reasonsFor} />
          <Reasons heading={said.against} reasons={reasonsAgainst} />
          <p>
            {facts.map(({ id }) => (
              <ViewLink key={id} to={() => ({ selected: id })}>
                {words.value.evidence.passages.heading}
              </ViewLink>
            ))}
          </p>
        </div>
      ))}
    </section>
  );
}

function Reasons({ heading, reasons }: { heading: string; reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <>
      <h4>{heading}</h4>
      <ul class="notes">
        {reasons.map((reason) => (
          <li key={reason}>
            <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
