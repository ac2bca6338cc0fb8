import type { FactView } from '../../graph/claims.js';
import { declareConnection, factEdgeFields } from '../connection.js';
import { Asked, Held, named, Type } from '../declare.js';
import { restsOnLink } from '../loaders.js';
import { Entity } from './entity.js';
import { alike } from './position.js';

const eventOf = (fact: FactView) => {
  const event = fact.properties['event'];
  return typeof event === 'string' ? event : null;
};

/** Who stood for whom, once for each event, as facts tell. */
export function representationsIn(facts: readonly FactView[]) {
  return alike(facts, (fact) => JSON.stringify([fact.subject, fact.object, eventOf(fact)])).map((group) => ({
    who: group[0].subject,
    represented: group[0].object,
    event: eventOf(group[0]),
    facts: group,
  }));
}

@Type('That somebody stood for somebody else, perhaps at one event only.')
export class Representation {
  @Held({ type: () => Entity, description: 'Who stood for them.' })
  who!: unknown;

  @Held({ type: () => Entity, description: 'For whom.' })
  represented!: unknown;

  @Held({
    type: () => named('Event'),
    nullable: true,
    description: 'At which event; null where that is not stated.',
  })
  event!: unknown;

  @Held({ type: () => [named('Fact')], description: 'The facts that say so.', size: 1 })
  facts!: unknown[];
}

@Type('Somebody who stood for this entity, with the occasions.')
export class RepresentativeEdge {
  @Asked<{ facts: readonly string[] }, FactView[]>(
    { type: () => [Representation], description: 'The occasions.' },
    { link: restsOnLink, size: 1, value: (facts) => representationsIn(facts) },
  )
  representations!: unknown[];
}
factEdgeFields(RepresentativeEdge.prototype, 'Entity');
declareConnection('Representative', {
  node: 'Entity',
  ownEdge: true,
  description: 'Those who stood for somebody, by the first day that is known.',
});
