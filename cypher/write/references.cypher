// Joins claims to the entities that their properties name.
// $rows: {key, property, entity}[]
// → written
UNWIND $rows AS row
MATCH (c:Record {key: row.key})
MATCH (e:Entity {id: row.entity})
CREATE (c)-[x:REFERS_TO {property: row.property}]->(e)
RETURN count(x) AS written
