// Draws the presences of entities at events.
// $rows: {entity, event, confidence}[]
// → written
UNWIND $rows AS row
MATCH (a:Entity {id: row.entity})
MATCH (e:Entity {id: row.event})
CREATE (a)-[p:`TYPE`]->(e) SET p.confidence = row.confidence
RETURN count(p) AS written
