// Empties the store, in parts.
// $limit: integer
// → deleted
MATCH (n)
WITH n LIMIT $limit
DETACH DELETE n
RETURN count(*) AS deleted
