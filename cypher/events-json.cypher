// The united view of those of these entities that are events.
// $ids: string[]
// → id, json
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.kind = 'Event' AND e.retracted IS NULL
RETURN e.id AS id, e.json AS json
