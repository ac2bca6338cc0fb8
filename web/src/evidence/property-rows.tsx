import { language, words } from '../words/words.js';
import { EntityLink } from './entity-link.js';
import type { PanelFact } from './queries.js';
import { valueWords } from './value-words.js';

/** Told elsewhere in the panel, or of no interest without what they belong to. */
const ELSEWHERE = ['polarity', 'titleLang'];
/** What a reader asks for first. */
const FIRST = ['role', 'presence', 'onBehalfOf', 'delegates', 'title', 'titleEn', 'event'];

/** The properties of a fact as rows of a list: names as links, the rest in words. */
export function PropertyRows({ fact }: { fact: PanelFact }) {
  const names = Object.keys(fact.properties)
    .filter((name) => !ELSEWHERE.includes(name))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return (
    <>
      {names.map((name) => (
        <Row key={name} fact={fact} name={name} />
      ))}
    </>
  );
}

function Row({ fact, name }: { fact: PanelFact; name: string }) {
  const { evidence } = words.value;
  const entities = fact.references.filter(({ property }) => property === name);
  const titleLanguage = name === 'title' ? text(fact.properties['titleLang']) : undefined;
  const values = valueWords(name, fact.properties[name], { ...words.value, language: language.value });
  return (
    <>
      <dt>{evidence.properties[name] ?? name}</dt>
      <dd>
        {entities.length > 0 ? (
          <ul class="values">
            {entities.map(({ entity }) => (
              <li key={entity.id}>
                <EntityLink entity={entity} marked />
              </li>
            ))}
          </ul>
        ) : (
          <ul class="values">
            {values.map((value) => (
              <li key={value}>
                <bdi lang={titleLanguage}>{value}</bdi>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  );
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

function rank(name: string): number {
  const place = FIRST.indexOf(name);
  return place < 0 ? FIRST.length : place;
}
