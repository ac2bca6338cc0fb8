// The claims that are held now about these entities.
// $ids: string[]
// → key, json
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.retracted IS NULL
RETURN DISTINCT c.key AS key, c.json AS json ORDER BY key
