import type { FactView } from '../../graph/claims.js';
import { Asked } from '../declare.js';
import { WhereArgs } from '../inputs.js';
import { Literal } from '../literal.js';
import { Relation } from '../relation.js';
import { ParticipantType } from './kind.js';
import { Position, positionsIn, statedBy } from './position.js';
import { Represented } from './shared.js';

const positions = statedBy('HOLDS_POSITION');

@ParticipantType('Person')
export class Person {
  @Literal('gender', {
    type: () => String,
    description: 'The gender that a source gives; null where that is not stated.',
  })
  gender!: string | null;

  @Asked<{ id: string }, FactView[]>(
    {
      type: () => [Position],
      args: () => WhereArgs,
      description: 'Offices and jobs, by the first day that is known.',
    },
    { link: positions, size: 2, value: (facts) => positionsIn(facts) },
  )
  positions!: unknown[];

  @Represented()
  represented!: unknown[];

  @Relation({ many: 'Work', out: ['AUTHORED'] }, 'What the person wrote.')
  works!: unknown;

  @Relation({ many: 'Entity', out: ['LED'] }, 'Groups and bodies that the person was the head of.')
  led!: unknown;

  @Relation(
    { many: 'Event', out: ['DELEGATE_TO'] },
    'Events that the person was sent to; being sent does not say that the person came.',
  )
  delegateTo!: unknown;

  @Relation({ many: 'Entity', out: ['ANSWERED_QUESTIONS_OF'] }, 'Whose questions the person answered.')
  answered!: unknown;
}
