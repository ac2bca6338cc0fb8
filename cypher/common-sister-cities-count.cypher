// How many cities are sisters of all of these.
// $ids: string[], distinct; $wanted: integer, their number; $admit: map
// → total
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SISTER_CITY_OF]-(b:City)
WHERE b.retracted IS NULL AND b.id <> id AND true /* admits r */
WITH b, count(DISTINCT a) AS shared
WHERE shared = $wanted
RETURN count(b) AS total
