import { expect, test } from '@jest/globals';
import { arrivals } from '../../../web/src/graph/stages.js';
import type { SceneFact, SceneNode } from '../../../web/src/scene/scene.js';

const nodes = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }) as SceneNode);
const fact = (subject: string, predicate: string, object: string) =>
  ({ id: `${subject}${object}`, subject, predicate, object }) as SceneFact;

test('nodes come in the order of the steps that the view tells of', () => {
  const facts = [fact('a', 'MEMBER_OF', 'b'), fact('c', 'LED', 'a'), fact('b', 'LED', 'd')];
  const came = arrivals(
    { nodes, facts },
    {
      focus: ['a', 'nobody'],
      expansions: [
        { id: 'a', first: 5, predicate: 'MEMBER_OF' },
        { id: 'b', first: 5 },
      ],
    },
  );
  expect(came.get('a')).toEqual({ stage: 0 });
  expect(came.get('b')).toEqual({ stage: 1, origin: 'a' });
  expect(came.get('d')).toEqual({ stage: 2, origin: 'b' });
  // Not of the predicate that was asked for: so it came by other ways.
  expect(came.get('c')).toEqual({ stage: 3 });
  expect(came.get('e')).toEqual({ stage: 3 });
  expect(came.has('nobody')).toBe(false);
});
