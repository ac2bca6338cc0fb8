// The united view of entities.
// $ids: string[]
// → id, kind, type, datasets, json, date, status, sizeJson (the last three of events)
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.retracted IS NULL
RETURN e.id AS id, e.kind AS kind, e.type AS type, e.datasets AS datasets, e.json AS json, e.date AS date, e.status AS status, e.sizeJson AS sizeJson
