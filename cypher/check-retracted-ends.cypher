// Facts that are held about entities that are not.
// → key, entity
MATCH (f:Fact)-[:SUBJECT|OBJECT]->(e:Entity)
WHERE f.retracted IS NULL AND e.retracted IS NOT NULL
RETURN f.key AS key, e.id AS entity ORDER BY key LIMIT 1000
