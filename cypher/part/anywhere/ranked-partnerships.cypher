// The same where they may lie anywhere.
MATCH (a:City)-[r:SISTER_CITY_OF]-(b:City)
WHERE a.retracted IS NULL AND b.retracted IS NULL AND a.id <> b.id AND true /* admits r */
  AND ($ids IS NULL OR (a.id IN $ids AND (NOT $among OR b.id IN $ids)))
