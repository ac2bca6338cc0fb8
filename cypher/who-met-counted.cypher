// The same as who-met, where only who, on what basis and how often is wanted: how surely and when takes half as
// long again.
// Parameters as in who-met
// → source, other, listed, basis, meetings, events
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  // Who is on one side with it, and where.
  CALL (a) { RETURN [] AS stood, [] AS named, [] AS sides } /* part one-side */
  WITH a, a AS b, null AS e, 1 AS basis /* part met */
  WITH a, b, min(basis) AS basis, count(e) AS meetings, collect(e) AS shared
  WHERE basis > $afterBasis OR (basis = $afterBasis
    AND (meetings < $afterCount OR (meetings = $afterCount AND b.id > $afterId)))
  WITH a, b, basis, meetings, shared
  ORDER BY basis, meetings DESC, b.id LIMIT $limit
  CALL (shared) { RETURN [] AS events } /* part shared-events */
  RETURN b.id AS other, [b.id, b.kind, b.type, coalesce(b[$tag], b[$language], b.names), b.date, b.status, b.sizeJson] AS listed, basis, meetings, events
}
RETURN id AS source, other, listed, basis, meetings, events
ORDER BY source, basis, meetings DESC, other
