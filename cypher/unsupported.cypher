// Which of these entities no claim that is held now speaks of, and no document names as its publisher.
// $ids: string[]
// → id
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.retracted IS NULL
  AND NOT EXISTS { MATCH (e)<-[:SUBJECT|OBJECT|REFERS_TO]-(c:Claim) WHERE c.retracted IS NULL }
  AND NOT EXISTS { MATCH (d:Document) WHERE d.publisher = id AND d.retracted IS NULL }
RETURN e.id AS id ORDER BY id
