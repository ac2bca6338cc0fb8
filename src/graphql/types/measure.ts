import { Relation, Through } from '../relation.js';
import { KindType } from './kind.js';
import { PartOf, Quantities, When } from './shared.js';

@KindType('Measure')
export class Measure {
  @When()
  date!: unknown;

  @Quantities()
  quantities!: unknown[];

  @Relation({ many: 'Entity', in: ['IMPLEMENTED_MEASURE'] }, 'Who carried it out.')
  implementedBy!: unknown;

  @Relation(
    { many: 'Entity', in: ['SHARED_MEASURE'] },
    'Who told others of it; the facts of the edges say at which event.',
  )
  sharedBy!: unknown;

  @Through(
    'Event',
    { predicates: ['SHARED_MEASURE', 'IMPLEMENTED_MEASURE'], near: ['OBJECT'], far: ['event'] },
    'Events at which it was presented.',
  )
  events!: unknown;

  @PartOf()
  partOf!: unknown[];

  @Relation({ many: 'Measure', in: ['PART_OF'] }, 'The single measures that it is made of.')
  parts!: unknown;

  @Relation({ many: 'Topic', out: ['ABOUT'] }, 'The topics that it belongs to.')
  topics!: unknown;

  @Relation({ many: 'Entity', in: ['PRAISED'] }, 'Who spoke well of it.')
  praisedBy!: unknown;
}
