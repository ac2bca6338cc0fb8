import type { Plural } from '../words.js';
import { properties, values } from './properties.js';

/** What the panel says of a fact, of a value or of an entity. */
export interface EvidenceWords {
  properties: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  yes: string;
  no: string;
  comparators: { gt: string; lt: string; eq: string; approx_below: string };
  units: Readonly<Record<'person' | 'city' | 'country' | 'organization', Plural>>;
  dates: { yearInferred: string; uncertain: string };
  /** Where nothing has the id of the address. */
  missing: { title: string; what: string };
  opened: string;
  claim: {
    fact: string;
    value: string;
    /** The sentence of a value: `{entity}`, `{property}`, `{value}`. */
    sentence: string;
    denied: string;
    retracted: string;
    when: string;
    confidence: string;
    dataset: string;
    licence: string;
    recorded: string;
    onGraph: string;
    details: string;
  };
  passages: {
    heading: string;
    count: Plural;
    none: string;
    meaning: string;
    meaningIn: string;
    openDocument: string;
    openPage: string;
    publisher: string;
    published: string;
    accessed: string;
    characters: string;
    row: string;
    rowKey: string;
    rowWhat: string;
    matches: string;
    differs: string;
    notHeld: string;
    notHeldWhat: string;
    notHeldNoPage: string;
    attach: string;
    digest: string;
  };
  cite: {
    heading: string;
    copy: string;
    copyLink: string;
    copied: string;
    linkCopied: string;
    failed: string;
    /** A sentence of the panel, with the full stop that it has in a text; `{name}` and `{value}` as one. */
    sentence: string;
    remark: string;
    source: string;
    quote: string;
    place: string;
    view: string;
    read: string;
  };
  entity: {
    actions: {
      onGraph: string;
      expand: string;
      hide: string;
      meetings: string;
      compare: string;
      open: string;
    };
    facts: string;
    factCount: Plural;
    /** Stands for the name where a further fact says the same. */
    again: string;
    noFacts: string;
    more: string;
    names: string;
    noLanguage: string;
    origins: Readonly<Record<string, string>>;
    stated: string;
    otherProperties: string;
    hypotheses: string;
    decisions: Readonly<Record<string, string>>;
    for: string;
    against: string;
    notes: string;
    registers: string;
    mentions: string;
    mentionCount: Plural;
    id: string;
  };
}

export const evidence: EvidenceWords = {
  properties,
  values,
  yes: 'yes',
  no: 'no',
  comparators: { gt: 'more than {n}', lt: 'fewer than {n}', eq: '{n}', approx_below: 'nearly {n}' },
  units: {
    person: { one: '{n} person', other: '{n} people' },
    city: { one: '{n} city', other: '{n} cities' },
    country: { one: '{n} country', other: '{n} countries' },
    organization: { one: '{n} organisation', other: '{n} organisations' },
  },
  dates: { yearInferred: '{date} (year inferred)', uncertain: '{date} (uncertain)' },
  missing: {
    title: 'Nothing here has this name',
    what: 'The address asks for “{id}”, which this service does not hold. It may have been withdrawn. Search for a name above.',
  },
  opened: 'Details: {name}',
  claim: {
    fact: 'Fact',
    value: 'Stated value',
    sentence: '{entity} – {property}: {value}',
    denied: 'A source says that this was not so.',
    retracted: 'Withdrawn on {date}: no source that is still held says this.',
    when: 'When',
    confidence: 'Confidence',
    dataset: 'Dataset',
    licence: 'Licence',
    recorded: 'Recorded',
    onGraph: 'Show on the graph',
    details: 'Where this comes from',
  },
  passages: {
    heading: 'Evidence',
    count: { one: 'in {n} place', other: 'in {n} places' },
    none: 'The dataset names no passage for this.',
    meaning: 'What it says',
    meaningIn: 'What it says (in {language})',
    openDocument: 'Open in the source',
    openPage: 'Page of the publisher',
    publisher: 'Publisher',
    published: 'Published',
    accessed: 'Accessed',
    characters: 'characters {start} to {end}',
    row: 'row {row}',
    rowKey: 'row “{key}”',
    rowWhat: 'This is taken from a table: it has no sentence to quote.',
    matches: 'Compared with the text: these words stand there.',
    differs:
      'These words are not what the text has at this place. Do not cite them; the text or the dataset has changed.',
    notHeld: 'The text of this source is not held here, so its words cannot be shown.',
    notHeldWhat: 'Read it at its publisher. If you run this service and have the text as a file, attach it:',
    notHeldNoPage: 'If you run this service and have the text as a file, attach it:',
    attach: 'parley texts add FILE',
    digest: 'The right file has this SHA-256:',
  },
  cite: {
    heading: 'Cite',
    copy: 'Copy the citation',
    copyLink: 'Copy the link',
    copied: 'The citation was copied.',
    linkCopied: 'The link to this view was copied.',
    failed: 'The browser does not allow copying. The citation is selected below: copy it yourself.',
    sentence: '{text}.',
    remark: '{name}: {value}.',
    source: 'Source: {source}.',
    quote: 'Quote: “{quote}”',
    place: 'Place: {place}.',
    view: 'This view: {address}',
    read: 'Read on {date}.',
  },
  entity: {
    actions: {
      onGraph: 'Show on the graph',
      expand: 'Expand',
      hide: 'Hide',
      meetings: 'Who met whom',
      compare: 'Compare cities',
      open: 'Open the source',
    },
    facts: 'Facts',
    factCount: { one: '{n} fact', other: '{n} facts' },
    again: 'said once more',
    noFacts: 'No facts join this to anything else.',
    more: 'Show more ({shown} of {total})',
    names: 'Names',
    noLanguage: 'language not stated',
    origins: {
      ASSERTED: 'stands in a source',
      DERIVED: 'made by software',
      EDITORIAL: 'given by an editor',
      EXTERNAL: 'looked up elsewhere',
    },
    stated: 'What sources state',
    otherProperties: 'Without a source',
    hypotheses: 'Perhaps one and the same',
    decisions: { DIFFERENT: 'judged to be two', SAME: 'judged to be one', UNSURE: 'not decided' },
    for: 'For',
    against: 'Against',
    notes: 'Notes of the editors',
    registers: 'In other registers',
    mentions: 'Named in',
    mentionCount: { one: '{n} time', other: '{n} times' },
    id: 'Id',
  },
};
