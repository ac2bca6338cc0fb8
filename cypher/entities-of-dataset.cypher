// The entities that a dataset describes, page by page.
// $dataset: string; $after: string, the last id of the page before; $limit: integer
// → id, json (the united view)
MATCH (r:Record {dataset: $dataset})
WHERE r.record = 'entity' AND r.retracted IS NULL AND r.id > $after
WITH r.id AS id ORDER BY id LIMIT $limit
MATCH (e:Entity {id: id})
RETURN e.id AS id, e.json AS json ORDER BY id
