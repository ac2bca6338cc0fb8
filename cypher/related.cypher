// The entities that a typed step leads to, each once, by day; a keyset page for each source.
// $ids: string[]; the parameters of part/related-entities; $after: string, the last sort of the page before; $limit:
// integer
// → source, other, sort (the first day, then the id), facts (keys)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)-[r:`TYPES`]-(b:Entity) /* part related-entities */
  WITH b, min(r.sort) AS first, collect(DISTINCT r.id) AS facts
  WITH b, substring(first, 0, 10) + ' ' + b.id AS sort, facts
  WHERE sort > $after
  RETURN b.id AS other, sort, facts ORDER BY sort LIMIT $limit
}
RETURN id AS source, other, sort, facts
ORDER BY source, sort
