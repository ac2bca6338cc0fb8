// What is stated now of the date, size and status of these events.
// $ids: string[]
// → event, key, property, json
UNWIND $ids AS id
// WITH: an engine whose statistics are of an empty store would begin at all attributes.
MATCH (e:Entity {id: id})
WITH id, e
MATCH (e)<-[:SUBJECT]-(c:Attribute)
WHERE c.retracted IS NULL AND c.polarity = 'asserted' AND c.property IN ['date', 'quantities', 'status']
RETURN id AS event, c.key AS key, c.property AS property, c.json AS json ORDER BY event, key
