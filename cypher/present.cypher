// Which of these entities are there.
// $ids: string[]
// → id
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.retracted IS NULL
RETURN e.id AS id
