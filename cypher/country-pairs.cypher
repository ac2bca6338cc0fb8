// Pairs of countries by the number of partnerships between their cities, falling, then their ids: a keyset page, and how
// many there are in all. A partnership counts once for each pair of countries; a city of which no country is stated lies
// in '', one with several in each.
// $countries: string[] or null, the countries between which alone is counted; $admit: map; $afterCount: integer,
// $afterLeft and $afterRight: string, the last of the page before (a number beyond all, '' and ''); $limit: integer
// → total, pairs: [left, right (ids of countries, right not before left), partnerships][]
MATCH (a:City)-[r:SISTER_CITY_OF]-(b:City)
WHERE a.id < b.id AND a.retracted IS NULL AND b.retracted IS NULL AND true /* admits r */
WITH DISTINCT a, b
OPTIONAL MATCH (a)-[steps:LOCATED_IN|PART_OF*1..6]->(k:Country)
WHERE k.retracted IS NULL AND all(step IN steps WHERE step.retracted IS NULL)
WITH DISTINCT a, b, coalesce(k.id, '') AS one
OPTIONAL MATCH (b)-[steps:LOCATED_IN|PART_OF*1..6]->(k:Country)
WHERE k.retracted IS NULL AND all(step IN steps WHERE step.retracted IS NULL)
WITH DISTINCT a, b, one, coalesce(k.id, '') AS other
WHERE $countries IS NULL OR (one IN $countries AND other IN $countries)
WITH DISTINCT a, b, CASE WHEN one < other THEN one ELSE other END AS left, CASE WHEN one < other THEN other ELSE one END AS right
WITH left, right, count(*) AS partnerships
ORDER BY partnerships DESC, left, right
WITH collect([left, right, partnerships]) AS pairs
RETURN size(pairs) AS total, [p IN pairs WHERE p[2] < $afterCount OR (p[2] = $afterCount
  AND (p[0] > $afterLeft OR (p[0] = $afterLeft AND p[1] > $afterRight)))][0..$limit] AS pairs
