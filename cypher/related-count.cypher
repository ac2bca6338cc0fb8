// How many entities a typed step leads to.
// $ids: string[]; $direction: IN, OUT or BOTH; $kinds: string[] or null; $within: string or null; $admit: map
// → source, total
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
  RETURN count(DISTINCT b) AS total
}
RETURN id AS source, total
