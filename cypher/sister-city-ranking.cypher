// Cities by their number of sister cities, falling, then id; a keyset page.
// the parameters of part/ranked-partnerships; $afterCount: integer and $afterId: string, the last row of the page before
// (a number beyond all and ''); $limit: integer
// → id, sisters
MATCH (a:City)-[r:SISTER_CITY_OF]-(b:City) /* part ranked-partnerships */
WITH a, count(DISTINCT b) AS sisters
WITH a.id AS id, sisters
WHERE sisters < $afterCount OR (sisters = $afterCount AND id > $afterId)
RETURN id, sisters ORDER BY sisters DESC, id LIMIT $limit
