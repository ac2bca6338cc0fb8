// The literal facts of entities, by property, then day.
// $ids: string[]; $properties: string[] or null
// → source, and as claims-by-keys
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT]-(c:Attribute)
WHERE c.retracted IS NULL AND ($properties IS NULL OR c.property IN $properties)
RETURN id AS source, c.property AS property, c.key AS key, c.dataset AS dataset, c.json AS json, c.polarity AS polarity, c.documents AS documents, c.recorded AS recorded, c.retracted AS retracted, c.sort AS sort
ORDER BY source, property, sort
