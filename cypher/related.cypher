// The entities that a typed step leads to, each once, by day; a keyset page for each source.
// $ids: string[]; $direction: IN, OUT or BOTH; $kinds: string[] or null; $within: string or null, where the others
// must lie; $admit: map; $after: string, the last sort of the page before; $limit: integer
// → source, other, sort (the first day, then the id), facts (keys)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)-[r:`TYPES`]-(b:Entity)
  WHERE b.retracted IS NULL AND b.id <> a.id AND ($kinds IS NULL OR b.kind IN $kinds)
    AND ($direction = 'BOTH' OR ($direction = 'OUT' AND startNode(r).id = a.id)
      OR ($direction = 'IN' AND endNode(r).id = a.id))
    AND ($within IS NULL OR EXISTS {
      MATCH (b)-[steps:LOCATED_IN|PART_OF*1..3]->(:Entity {id: $within})
      WHERE all(step IN steps WHERE step.retracted IS NULL) })
    AND true /* admits r */
  WITH b, min(r.sort) AS first, collect(DISTINCT r.id) AS facts
  WITH b, substring(first, 0, 10) + ' ' + b.id AS sort, facts
  WHERE sort > $after
  RETURN b.id AS other, sort, facts ORDER BY sort LIMIT $limit
}
RETURN id AS source, other, sort, facts
ORDER BY source, sort
