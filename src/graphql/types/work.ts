import { Relation } from '../relation.js';
import { KindType } from './kind.js';
import { PartOf, Quantities, When } from './shared.js';

@KindType('Work')
export class Work {
  @When()
  date!: unknown;

  @Quantities()
  quantities!: unknown[];

  @Relation({ many: 'Entity', in: ['AUTHORED'] }, 'Who wrote it.')
  authors!: unknown;

  @Relation({ many: 'Entity', in: ['ESTABLISHED'] }, 'Who set it up.')
  establishedBy!: unknown;

  @Relation({ many: 'Entity', in: ['PROVIDED'] }, 'Who made it available.')
  providedBy!: unknown;

  @Relation({ many: 'Topic', out: ['ABOUT'] }, 'What it is about.')
  topics!: unknown;

  @Relation({ many: 'Event', out: ['ABOUT', 'INVOLVED_IN'] }, 'Events that it is about or played a part in.')
  events!: unknown;

  @Relation({ many: 'Document', in: ['CREDITED_TO'] }, 'Sources that took something from it.')
  creditedIn!: unknown;

  @PartOf()
  partOf!: unknown[];

  @Relation({ many: 'Work', in: ['PART_OF'] }, 'The parts that it is made of.')
  parts!: unknown;
}
