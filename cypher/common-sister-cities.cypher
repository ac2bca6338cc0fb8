// The cities that are sisters of all of these, by id.
// $ids: string[], distinct; $wanted: integer, their number; $admit: map; LISTED: the columns that are told of
// cities; $after: string; $limit: integer
// → id, listed
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SISTER_CITY_OF]-(b:City)
WHERE b.retracted IS NULL AND b.id <> id AND true /* admits r */
WITH b, count(DISTINCT a) AS shared
WHERE shared = $wanted AND b.id > $after
RETURN b.id AS id, [b.id] /* listed b */ AS listed ORDER BY id LIMIT $limit
