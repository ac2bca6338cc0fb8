// Keeps facts with the entities that they are about.
// $rows: {subject, object, props}[]
// → written
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
CREATE (f:Record:Claim:Fact) SET f = row.props
CREATE (f)-[:SUBJECT]->(a)
CREATE (f)-[:OBJECT]->(b)
RETURN count(f) AS written
