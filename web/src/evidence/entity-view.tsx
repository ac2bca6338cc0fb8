import { Fragment } from 'preact';
import { KindMark } from '../shell/kind-mark.js';
import { Name } from '../shell/name.js';
import { ViewLink } from '../shell/view-link.js';
import { sortName } from '../words/vocabulary.js';
import { counted, language, words } from '../words/words.js';
import { dateOrValue } from './claim-words.js';
import { EntityActions } from './entity-actions.js';
import { EntityFacts } from './entity-facts.js';
import { Hypotheses } from './hypotheses.js';
import type { PanelWhole } from './queries.js';
import { languageName } from './text-language.js';
import { valueWords } from './value-words.js';

/** All that is known of an entity: its names, what sources state of it, and the facts that join it to others. */
export function EntityView({ entity }: { entity: PanelWhole }) {
  const { entity: said } = words.value.evidence;
  return (
    <>
      <p class="kicker">
        <KindMark kind={entity.kind} /> <span>{sortName(entity.kind, entity.type)}</span>
      </p>
      <h2 tabindex={-1}>
        <Name name={entity.name} />
      </h2>
      {entity.description !== null && (
        <p>
          <Name name={entity.description} />
        </p>
      )}
      <EntityActions entity={entity} />
      <Hypotheses entity={entity} />
      <Stated entity={entity} />
      <EntityFacts id={entity.id} />
      <Names entity={entity} />
      <Mentions entity={entity} />
      {entity.notes.length > 0 && (
        <section class="panel-part">
          <h3>{said.notes}</h3>
          <ul class="notes">
            {entity.notes.map((note) => (
              <li key={note}>
                <bdi>{note}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Elsewhere entity={entity} />
    </>
  );
}

/** What sources state in words and numbers; each opens its evidence. */
function Stated({ entity: { attributes } }: { entity: PanelWhole }) {
  const { evidence, vocabulary } = words.value;
  if (attributes.length === 0) return null;
  const properties = [...new Set(attributes.map(({ property }) => property))];
  return (
    <section class="panel-part">
      <h3>{evidence.entity.stated}</h3>
      <dl class="rows">
        {properties.map((property) => (
          <Fragment key={property}>
            <dt>{evidence.properties[property] ?? property}</dt>
            <dd>
              <ul class="values">
                {attributes
                  .filter((one) => one.property === property)
                  .map((one) => (
                    <li key={one.id}>
                      <ViewLink to={() => ({ selected: one.id })}>
                        <bdi>{dateOrValue(one)}</bdi>
                      </ViewLink>
                      {one.polarity === 'DENIED' && <span class="flag">{vocabulary.polarity['DENIED']}</span>}
                    </li>
                  ))}
              </ul>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function Names({ entity: { names } }: { entity: PanelWhole }) {
  const { entity: said } = words.value.evidence;
  const languages = [...new Set(names.map((name) => name.language))];
  return (
    <section class="panel-part">
      <h3>{said.names}</h3>
      <dl class="rows">
        {languages.map((tag) => (
          <Fragment key={tag}>
            <dt>{tag === null ? said.noLanguage : languageName(tag, language.value)}</dt>
            <dd>
              <ul class="values">
                {names
                  .filter((name) => name.language === tag)
                  .map((name) => (
                    <li key={name.text}>
                      <Name name={name} /> <span class="note">{said.origins[name.origin]}</span>
                    </li>
                  ))}
              </ul>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

/** The sources whose text is held and that name the entity. */
function Mentions({ entity: { id, mentions } }: { entity: PanelWhole }) {
  const { entity: said } = words.value.evidence;
  if (mentions.nodes.length === 0) return null;
  const documents = new Map(mentions.nodes.map(({ document }) => [document.id, document]));
  return (
    <section class="panel-part">
      <h3>{said.mentions}</h3>
      <ul class="values">
        {[...documents.values()].map((document) => (
          <li key={document.id}>
            <ViewLink to={() => ({ place: 'document', document: document.id, selected: id })}>
              <bdi>{document.title}</bdi>
            </ViewLink>{' '}
            <span class="note">
              {counted(
                said.mentionCount,
                mentions.nodes.filter((one) => one.document.id === document.id).length,
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Other registers, what an import brought along, and the id. */
function Elsewhere({ entity }: { entity: PanelWhole }) {
  const { evidence } = words.value;
  const { properties, sameAs, id } = entity;
  const writer = { ...words.value, language: language.value };
  return (
    <section class="panel-part">
      {sameAs.length > 0 && (
        <>
          <h3>{evidence.entity.registers}</h3>
          <ul class="values">
            {sameAs.map((address) => (
              <li key={address}>
                <a href={address} rel="noreferrer" dir="ltr">
                  {address.replace(/^https?:\/\/(www\.)?/, '')}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <dl class="rows small">
        {Object.entries(properties).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{evidence.properties[name] ?? name}</dt>
            <dd>
              <bdi>{valueWords(name, value, writer).join(', ')}</bdi>
            </dd>
          </Fragment>
        ))}
        <dt>{evidence.entity.id}</dt>
        <dd>
          <code dir="ltr">{id}</code>
        </dd>
      </dl>
    </section>
  );
}
