import { Relation, Through } from '../relation.js';
import { KindType } from './kind.js';
import { PartOf } from './shared.js';

@KindType('Topic')
export class Topic {
  @Through(
    'Event',
    { predicates: ['DISCUSSED_TOPIC'], near: ['OBJECT'], far: ['event', 'SUBJECT'] },
    'Events at which it was talked about, by anybody.',
  )
  events!: unknown;

  @Relation(
    {
      many: 'Entity',
      kinds: ['Person', 'Group', 'City', 'Organization'],
      in: ['DISCUSSED_TOPIC', 'WORKED_ON'],
    },
    'Who talked about it or worked on it.',
  )
  discussedBy!: unknown;

  @Relation({ many: 'Measure', in: ['ABOUT'] }, 'Measures that belong to it.')
  measures!: unknown;

  @Relation({ many: 'Statement', in: ['ABOUT'] }, 'Statements on it.')
  statements!: unknown;

  @Relation(
    { many: 'Entity', kinds: ['Document', 'Work'], in: ['ABOUT'] },
    'Sources and works that deal with it.',
  )
  subjectOf!: unknown;

  @PartOf()
  partOf!: unknown[];

  @Relation({ many: 'Topic', in: ['PART_OF'] }, 'Narrower topics.')
  parts!: unknown;
}
