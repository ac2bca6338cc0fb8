import type { Asking } from './asking.js';

/** A text that a client can read as a whole. */
export interface Resource {
  uri: string;
  name: string;
  title: string;
  description: string;
  mimeType: string;
  read(asking: Asking): Promise<string>;
}

/** A resource that is the answer to one question, as JSON. */
function answerTo(about: Omit<Resource, 'mimeType' | 'read'>, query: string): Resource {
  return {
    ...about,
    mimeType: 'application/json',
    read: async (asking) => JSON.stringify(await asking.ask(query, {}), null, 2),
  };
}

export const RESOURCES: readonly Resource[] = [
  answerTo(
    {
      uri: 'parley://ontology',
      name: 'ontology',
      title: 'What can be said',
      description:
        'The kinds of entities and the predicates of facts: what each means, between which kinds it stands, whether it says that somebody was at a meeting, and its properties.',
    },
    `{ ontology {
      kinds { kind description types milestoneTypes properties { name type values } }
      predicates { predicate description phrase domain range symmetric meeting standing properties { name type values } }
    } }`,
  ),
  answerTo(
    {
      uri: 'parley://datasets',
      name: 'datasets',
      title: 'What is loaded',
      description:
        'The datasets with their licences and languages, and how many entities, facts, sources and passages there are. What is in none of them is not stated here.',
    },
    `{ statistics {
      datasets { id title licence languages records } documents evidence attributes
      entities { kind count } facts { predicate count }
    } }`,
  ),
];
