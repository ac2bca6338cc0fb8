// The facts of a typed step from an entity to others.
// a: the entity; $direction: IN, OUT or BOTH; $kinds: string[] or null; $within: string or null, where the others must
// lie; $admit: map
// → r, b
MATCH (a)-[r:`TYPES`]-(b:Entity)
WHERE b.retracted IS NULL AND b.id <> a.id AND ($kinds IS NULL OR b.kind IN $kinds)
  AND ($direction = 'BOTH' OR ($direction = 'OUT' AND startNode(r).id = a.id)
    OR ($direction = 'IN' AND endNode(r).id = a.id))
  AND ($within IS NULL OR EXISTS {
    MATCH (b)-[steps:LOCATED_IN|PART_OF*1..6]->(place)
    WHERE place.id = $within AND all(step IN steps WHERE step.retracted IS NULL) })
  AND true /* admits r */
