// How many pairs among the meetings of two may be one meeting.
// $pairs: [string, string][]
// → source, other, duplicates
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
MATCH (a)-[:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)<-[:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b)
WITH DISTINCT a, b, e
MATCH (e)-[same:POSSIBLY_SAME_AS]-(f:Event)
WHERE same.retracted IS NULL AND e.id < f.id
  AND EXISTS { MATCH (a)-[:PARTICIPATED_IN|HOSTED|ORGANIZED]->(f)<-[:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b) }
RETURN a.id AS source, b.id AS other, count(DISTINCT [e.id, f.id]) AS duplicates
