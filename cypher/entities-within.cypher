// Entities that lie in a place or belong to an organisation, at most six steps down, by id.
// $within: string; $kinds, $types: string[] or null; $after: string; $limit: integer
// → as entities-by-ids
MATCH (:Entity {id: $within})<-[steps:LOCATED_IN|PART_OF*1..6]-(e:Entity)
WHERE e.id > $after AND e.retracted IS NULL AND all(step IN steps WHERE step.retracted IS NULL)
  AND ($kinds IS NULL OR e.kind IN $kinds) AND ($types IS NULL OR e.type IN $types)
WITH DISTINCT e
RETURN e.id AS id, e.kind AS kind, e.type AS type, e.datasets AS datasets, e.json AS json, e.date AS date, e.status AS status, e.sizeJson AS sizeJson
ORDER BY id LIMIT $limit
