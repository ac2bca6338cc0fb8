import type { FactView } from '../../graph/claims.js';
import { factsOf } from '../../graph/claims.js';
import type { FactFilter } from '../../graph/filter.js';
import { chooseText } from '../../model/names.js';
import type { Predicate } from '../../model/ontology.js';
import { declareConnection, factEdgeFields } from '../connection.js';
import { Asked, Held, named, Type } from '../declare.js';
import { LanguagesArgs } from '../inputs.js';
import { asDate } from '../literal.js';
import { byId, restsOnLink } from '../loaders.js';
import { Entity } from './entity.js';
import { LocalizedText, PartialDate } from './values.js';

/** More offices than anybody has. */
const MOST = 1000;

/** The asserted facts of one predicate of which entities are the subject. */
export function statedBy(predicate: Predicate) {
  return byId<FactView[], { where?: FactFilter }>(
    `facts stated by ${predicate}`,
    async ({ reader }, ids, { where }) => {
      const found = await factsOf(reader, ids, {
        predicates: [predicate],
        direction: 'OUT',
        filter: where,
        page: { first: MOST },
      });
      return new Map(
        [...found].map(([id, page]) => [
          id,
          page.items.map(({ node }) => node).filter(({ polarity }) => polarity === 'asserted'),
        ]),
      );
    },
    [],
  );
}

/** Facts that say the same, as `key` tells, in the order of the first of each. */
export function alike(
  facts: readonly FactView[],
  key: (fact: FactView) => string,
): [FactView, ...FactView[]][] {
  const groups = new Map<string, [FactView, ...FactView[]]>();
  for (const fact of facts) {
    const group = groups.get(key(fact));
    if (group === undefined) groups.set(key(fact), [fact]);
    else group.push(fact);
  }
  return [...groups.values()];
}

const textOf = (fact: FactView, property: string) => {
  const value = fact.properties[property];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The first that is stated, in facts that say the same. */
function firstOf<T>(facts: readonly FactView[], read: (fact: FactView) => T | undefined): T | undefined {
  for (const fact of facts) {
    const value = read(fact);
    if (value !== undefined) return value;
  }
  return undefined;
}

interface PositionView {
  person: string;
  organization: string;
  titles: Record<string, string>;
  titleEn: string | null;
  asOf: string | null;
  valid: string | null;
  facts: FactView[];
}

/** The tag of a language that is not said. */
const NOT_SAID = 'und';

/** The offices that facts tell of: one for each person, office and employer, whatever languages the sources are in. */
export function positionsIn(facts: readonly FactView[]): PositionView[] {
  const title = (fact: FactView) => (textOf(fact, 'titleEn') ?? textOf(fact, 'title') ?? '').toLowerCase();
  return alike(facts, (fact) => JSON.stringify([fact.subject, fact.object, title(fact)])).map((group) => {
    const [{ subject, object }] = group;
    const titles: Record<string, string> = {};
    for (const fact of group) {
      const original = textOf(fact, 'title');
      if (original !== undefined) titles[textOf(fact, 'titleLang') ?? NOT_SAID] ??= original;
    }
    const titleEn = firstOf(group, (fact) => textOf(fact, 'titleEn')) ?? null;
    if (titleEn !== null) titles['en'] ??= titleEn;
    return {
      person: subject,
      organization: object,
      titles,
      titleEn,
      asOf: firstOf(group, (fact) => textOf(fact, 'asOf')) ?? null,
      valid: firstOf(group, (fact) => fact.valid ?? undefined) ?? null,
      facts: group,
    };
  });
}

@Type('That a person holds an office or a job.')
export class Position {
  @Held({ type: () => named('Person'), description: 'Who holds it.' })
  person!: unknown;

  @Held({ type: () => Entity, description: 'With whom: an organisation, facility, place or group.' })
  organization!: unknown;

  @Held(
    {
      type: () => LocalizedText,
      nullable: true,
      args: () => LanguagesArgs,
      description:
        'What it is called, in the language of a source or in English; null where that is not stated.',
    },
    ({ titles }: PositionView, { languages = [] }: LanguagesArgs, request) => {
      const title = chooseText(titles, [...languages, ...request.languages]) ?? null;
      return title?.lang === NOT_SAID ? { ...title, lang: null } : title;
    },
  )
  title!: unknown;

  @Held({
    type: () => String,
    nullable: true,
    description: 'What it is called in English, in the words of the editor; null where nobody wrote that.',
  })
  titleEn!: string | null;

  @Held(
    {
      type: () => PartialDate,
      nullable: true,
      description:
        'The day on which a source attests it; it may have been held before and after. Null where that is not stated.',
    },
    ({ asOf }: PositionView) => asDate(asOf),
  )
  asOf!: unknown;

  @Held(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'Since when and until when; null where that is not stated.',
    },
    ({ valid }: PositionView) => asDate(valid),
  )
  valid!: unknown;

  @Held({ type: () => [named('Fact')], description: 'The facts that say so.', size: 1 })
  facts!: unknown[];
}

@Type('Somebody who holds an office here, with the offices.')
export class OfficeHolderEdge {
  @Asked<{ facts: readonly string[] }, FactView[]>(
    { type: () => [Position], description: 'The offices.' },
    { link: restsOnLink, size: 1, value: (facts) => positionsIn(facts) },
  )
  positions!: unknown[];
}
factEdgeFields(OfficeHolderEdge.prototype, 'Person');
declareConnection('OfficeHolder', {
  node: 'Person',
  ownEdge: true,
  description: 'Persons who hold an office, by the first day that is known.',
});
