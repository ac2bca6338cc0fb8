// Marks where a document mentions entities.
// $rows: {entity, document, props}[]
// → written
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (d:Entity {id: row.document})
CREATE (e)-[m:MENTIONED_IN]->(d) SET m = row.props
RETURN count(m) AS written
