// Claims that are held and name entities that are not.
// → key, entity
MATCH (f:Claim)-[:SUBJECT|OBJECT|REFERS_TO]->(e:Entity)
WHERE f.retracted IS NULL AND e.retracted IS NOT NULL
RETURN f.key AS key, e.id AS entity ORDER BY key LIMIT 1000
