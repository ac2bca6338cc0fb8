// The entities that claims name in their properties.
// $keys: string[]
// → key, property, entity
UNWIND $keys AS key
MATCH (c:Record {key: key})-[x:REFERS_TO]->(e:Entity)
RETURN key, x.property AS property, e.id AS entity ORDER BY key, property, entity
