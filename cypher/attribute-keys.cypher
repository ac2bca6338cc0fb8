// The literal facts of entities that are sure and supported as wanted.
// $ids: string[]; $confidence: number; $implicit: boolean; $documents: string[] or null
// → key
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT]-(c:Attribute)
WHERE c.retracted IS NULL AND c.confidence >= $confidence AND ($implicit OR NOT c.implicit)
  AND ($documents IS NULL OR any(document IN c.documents WHERE document IN $documents))
RETURN c.key AS key ORDER BY key
