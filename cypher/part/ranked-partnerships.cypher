// The partnerships that count where cities are ranked by them.
// $ids: string[] or null, the cities that are ranked; $within: string or null, where they lie; $among: boolean, whether
// only sisters count of which the same is true; $admit: map
// → a, the city that is ranked; b, its sister
MATCH (a:City)-[r:SISTER_CITY_OF]-(b:City)
WHERE a.retracted IS NULL AND b.retracted IS NULL AND a.id <> b.id AND true /* admits r */
  AND ($ids IS NULL OR (a.id IN $ids AND (NOT $among OR b.id IN $ids)))
  AND ($within IS NULL OR (EXISTS {
      MATCH (a)-[steps:LOCATED_IN|PART_OF*1..6]->(place)
      WHERE place.id = $within AND all(step IN steps WHERE step.retracted IS NULL) }
    AND (NOT $among OR EXISTS {
      MATCH (b)-[steps:LOCATED_IN|PART_OF*1..6]->(place)
      WHERE place.id = $within AND all(step IN steps WHERE step.retracted IS NULL) })))
