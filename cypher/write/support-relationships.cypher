// The same for the relationships beside the facts among them.
// $rows: {key, documents}[]
// → written
UNWIND $rows AS row
MATCH (f:Fact {key: row.key})-[:SUBJECT]->(a:Entity)
MATCH (f)-[:OBJECT]->(b:Entity)
MATCH (a)-[r]->(b)
WHERE r.id = row.key
SET r.documents = row.documents
RETURN count(r) AS written
