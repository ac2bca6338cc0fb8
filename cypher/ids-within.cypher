// What lies in a place or belongs to an organisation, at most six steps down; the order is none.
// $within: string; $kinds: string[] or null
// → id
MATCH (:Entity {id: $within})<-[steps:LOCATED_IN|PART_OF*1..6]-(e:Entity)
WHERE e.retracted IS NULL AND all(step IN steps WHERE step.retracted IS NULL)
  AND ($kinds IS NULL OR e.kind IN $kinds)
RETURN DISTINCT e.id AS id
