// Partnerships with the countries of their cities: each once for each pair of countries. A city of which no country is
// stated counts for '', one with several for each.
// $countries: string[] or null, the countries between which alone is counted; $admit: map
// → a, b; left, right: ids of countries, right not before left
MATCH (a:City)-[r:SISTER_CITY_OF]-(b:City)
WHERE a.id < b.id AND a.retracted IS NULL AND b.retracted IS NULL AND true /* admits r */
WITH DISTINCT a, b
OPTIONAL MATCH (a)-[steps:LOCATED_IN|PART_OF*1..3]->(k:Country)
WHERE k.retracted IS NULL AND all(step IN steps WHERE step.retracted IS NULL)
WITH DISTINCT a, b, coalesce(k.id, '') AS one
OPTIONAL MATCH (b)-[steps:LOCATED_IN|PART_OF*1..3]->(k:Country)
WHERE k.retracted IS NULL AND all(step IN steps WHERE step.retracted IS NULL)
WITH DISTINCT a, b, one, coalesce(k.id, '') AS other
WHERE $countries IS NULL OR (one IN $countries AND other IN $countries)
WITH DISTINCT a, b, CASE WHEN one < other THEN one ELSE other END AS left, CASE WHEN one < other THEN other ELSE one END AS right
