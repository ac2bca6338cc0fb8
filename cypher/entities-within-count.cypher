// How many entities lie in a place or belong to an organisation.
// $within: string; $kinds, $types: string[] or null
// → total
MATCH (:Entity {id: $within})<-[steps:LOCATED_IN|PART_OF*1..6]-(e:Entity)
WHERE e.retracted IS NULL AND all(step IN steps WHERE step.retracted IS NULL)
  AND ($kinds IS NULL OR e.kind IN $kinds) AND ($types IS NULL OR e.type IN $types)
RETURN count(DISTINCT e) AS total
