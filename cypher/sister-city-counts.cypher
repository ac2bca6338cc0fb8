// How many cities have how many sister cities.
// $ids: string[] or null; $within: string or null; $among: boolean; $admit: map, all as in sister-city-ranking
// → sisters, cities
MATCH (a:City)-[r:SISTER_CITY_OF]-(b:City)
WHERE a.retracted IS NULL AND b.retracted IS NULL AND a.id <> b.id AND true /* admits r */
  AND ($ids IS NULL OR (a.id IN $ids AND (NOT $among OR b.id IN $ids)))
  AND ($within IS NULL OR (EXISTS {
      MATCH (a)-[steps:LOCATED_IN|PART_OF*1..3]->(:Entity {id: $within})
      WHERE all(step IN steps WHERE step.retracted IS NULL) }
    AND (NOT $among OR EXISTS {
      MATCH (b)-[steps:LOCATED_IN|PART_OF*1..3]->(:Entity {id: $within})
      WHERE all(step IN steps WHERE step.retracted IS NULL) })))
WITH a.id AS id, count(DISTINCT b.id) AS sisters
RETURN sisters, count(id) AS cities
