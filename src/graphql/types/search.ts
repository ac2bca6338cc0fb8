import { Float } from 'type-graphql';
import type { Hit } from '../../graph/search.js';
import { directionOf } from '../../model/names.js';
import { declareConnection, edgeFields } from '../connection.js';
import { Held, Type } from '../declare.js';
import { Name } from './values.js';

/** What the edge to a hit shows. */
export const hitEdge = ({ id, score, matchedName }: Hit) => ({ node: id, score, matchedName });

@Type('An entity that answers a search.')
export class SearchEdge {
  @Held({ type: () => Float, description: 'How well it answers; 0 to 1.' })
  score!: number;

  @Held(
    { type: () => Name, description: 'The name, or the external id, by which it was found.' },
    ({ matchedName }: Hit) => ({
      ...matchedName,
      origin: matchedName.origin ?? 'asserted',
      direction: directionOf(matchedName.text),
    }),
  )
  matchedName!: unknown;
}
edgeFields(SearchEdge.prototype, 'Entity');
declareConnection('Search', {
  node: 'Entity',
  ownEdge: true,
  description: 'What a search found, the best first.',
});
