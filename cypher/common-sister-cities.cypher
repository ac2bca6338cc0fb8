// The cities that are sisters of all of these, by id.
// $ids: string[], distinct; $wanted: integer, their number; $admit: map; $tag, $language: string, the
// properties in which to look for the name first; $after: string; $limit: integer
// → id, listed (the columns of LISTED in src/graph/entities.ts)
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SISTER_CITY_OF]-(b:City)
WHERE b.retracted IS NULL AND b.id <> id AND true /* admits r */
WITH b, count(DISTINCT a) AS shared
WHERE shared = $wanted AND b.id > $after
RETURN b.id AS id, [b.id, b.kind, b.type, coalesce(b[$tag], b[$language], b.names), b.date, b.status, b.sizeJson] AS listed ORDER BY id LIMIT $limit
