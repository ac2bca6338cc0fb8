// The entities that several steps out lead to, over facts of place and belonging, each once, the nearest first; a page
// for each source.
// $ids: string[]; $kinds: string[]; $after: string, the last sort of the page before; $limit: integer
// → source, other, sort (distance, the first day of the nearest fact, then the id), facts (none)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)-[way:`TYPES`*1..6]->(b:Entity)
  WHERE b.id <> a.id AND b.kind IN $kinds AND
    true /* part own-way */
  WITH b, min(toString(size(way)) + ' ' + head(way).sort) AS first
  WITH b, substring(first, 0, 12) + ' ' + b.id AS sort
  WHERE sort > $after
  RETURN b.id AS other, sort ORDER BY sort LIMIT $limit
}
RETURN id AS source, other, sort, [] AS facts
ORDER BY source, sort
