// Keeps literal facts with the entity that they are about.
// $rows: {entity, props}[]
// → written
UNWIND $rows AS row
MATCH (a:Entity {id: row.entity})
CREATE (c:Record:Claim:Attribute) SET c = row.props
CREATE (c)-[:SUBJECT]->(a)
RETURN count(c) AS written
