// Which of these entities are there.
// $ids: string[]; $kinds: string[] or null
// → id
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.retracted IS NULL AND ($kinds IS NULL OR e.kind IN $kinds)
RETURN e.id AS id
