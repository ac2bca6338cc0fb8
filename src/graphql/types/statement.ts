import { Relation, Through } from '../relation.js';
import { KindType } from './kind.js';
import { When } from './shared.js';

@KindType('Statement')
export class Statement {
  @When()
  date!: unknown;

  @Relation(
    { many: 'Entity', in: ['MADE_STATEMENT'] },
    'Who said it; the facts of the edges say at which event.',
  )
  madeBy!: unknown;

  @Through(
    'Event',
    { predicates: ['MADE_STATEMENT'], near: ['OBJECT'], far: ['event'] },
    'Events at which it was said.',
  )
  events!: unknown;

  @Relation({ many: 'Topic', out: ['ABOUT'] }, 'What it is about.')
  topics!: unknown;

  @Relation({ many: 'Event', out: ['ABOUT'] }, 'Events that it is about.')
  aboutEvents!: unknown;
}
