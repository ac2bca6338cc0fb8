// Draws the relationships that traversals walk, one beside each asserted fact.
// $rows: {subject, object, props}[]
// → written
UNWIND $rows AS row
MATCH (a:Entity {id: row.subject})
MATCH (b:Entity {id: row.object})
CREATE (a)-[r:`TYPE`]->(b) SET r = row.props
RETURN count(r) AS written
