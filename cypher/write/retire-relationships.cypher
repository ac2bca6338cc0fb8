// Marks the relationships beside retired facts.
// $rows: {retired, key}[], the fact's new key and the relationship's id; $at: timestamp
// → written
UNWIND $rows AS row
MATCH (f:Record {key: row.retired})-[:SUBJECT]->(a:Entity)
MATCH (f)-[:OBJECT]->(b:Entity)
MATCH (a)-[r]->(b)
WHERE r.id = row.key
SET r.id = row.retired, r.retracted = $at
RETURN count(r) AS written
