// Entities by id, of some kinds and types.
// $kinds, $types: string[] or null; $after: string, the last id of the page before; $limit: integer
// → as entities-by-ids
MATCH (e:Entity)
WHERE e.id > $after AND e.retracted IS NULL
  AND ($kinds IS NULL OR e.kind IN $kinds) AND ($types IS NULL OR e.type IN $types)
RETURN e.id AS id, e.kind AS kind, e.type AS type, e.datasets AS datasets, e.json AS json, e.date AS date, e.status AS status, e.sizeJson AS sizeJson
ORDER BY id LIMIT $limit
