// Joins claims to the documents that support them.
// $rows: {key, document, props}[]
// → written
UNWIND $rows AS row
MATCH (c:Record {key: row.key})
MATCH (d:Entity {id: row.document})
CREATE (v:Evidence) SET v = row.props
CREATE (v)-[:EVIDENCE_OF]->(c)
CREATE (v)-[:FROM]->(d)
RETURN count(v) AS written
