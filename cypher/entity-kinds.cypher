// The kinds of those of these entities that the store holds.
// $ids: string[]
// → id, kind
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.retracted IS NULL
RETURN e.id AS id, e.kind AS kind
