// The kinds of those of these entities that the store holds.
// $ids: string[]
// → id, kind, sha256 (documents)
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.retracted IS NULL
RETURN e.id AS id, e.kind AS kind, e.sha256 AS sha256
