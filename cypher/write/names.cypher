// Writes the folded keys under which a search finds entities.
// $rows: {entity, props}[]
// → written
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
CREATE (n:Name) SET n = row.props
CREATE (n)-[:NAME_OF]->(e)
RETURN count(n) AS written
