// The literal facts of entities.
// $ids: string[]
// → key
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT]-(c:Attribute)
WHERE c.retracted IS NULL
RETURN c.key AS key ORDER BY key
