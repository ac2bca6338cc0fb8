// The facts that join entities to others.
// $ids: string[]; $without: string[], kinds to keep out of; $ends: string[], the ends of the chain, which are never
// kept out; $admit: map
// → id, other, otherKind, fact, predicate, outward, confidence, implicit, presence, event, series, took
UNWIND $ids AS id
MATCH (a:Entity {id: id})
MATCH (a)-[r:`TYPES`]-(b:Entity)
WHERE b.retracted IS NULL AND (NOT b.kind IN $without OR b.id IN $ends) AND true /* admits r */
RETURN id, b.id AS other, b.kind AS otherKind, r.id AS fact, type(r) AS predicate, startNode(r).id = id AS outward,
  r.confidence AS confidence, r.implicit AS implicit, r.presence AS presence,
  CASE WHEN type(r) IN ['PARTICIPATED_IN', 'HOSTED', 'ORGANIZED'] THEN endNode(r).id ELSE null END AS event,
  endNode(r).series AS series, endNode(r).meets AND endNode(r).held AS took
