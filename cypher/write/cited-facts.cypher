// Keeps facts with one piece of evidence each, and all that goes with them, in one pass: the relationship beside the
// fact and what joins it to its entities and its document.
// $rows: {subject, object, document, props, relationship, evidence}[]
// → written
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
MATCH (d:Entity {id: row.document})
CREATE (f:Record:Claim:Fact) SET f = row.props
CREATE (v:Evidence) SET v = row.evidence
CREATE (a)-[r:`TYPE`]->(b) SET r = row.relationship
CREATE (f)-[:SUBJECT]->(a)
CREATE (f)-[:OBJECT]->(b)
CREATE (v)-[:EVIDENCE_OF]->(f)
CREATE (v)-[:FROM]->(d)
RETURN count(f) AS written
