// Whom entities met at meetings that took place: each pair once, counted, with the first of the meetings; a keyset
// page for each entity. Parallel facts count once: by the surest presence and confidence among them.
// $ids: string[]; KIND: the label of the others; $kinds: string[] or null, of the others where they are of several;
// $bases: integer[], which bases count (1 direct, 2 through delegates, 3 inferred, 4 same series); $admit: map;
// $afterBasis, $afterCount: integer and $afterId: string, the last row of the page before (0, 0, '');
// $limit: integer; $measured: boolean, whether to tell how surely and when they met; $events: integer, how many
// meetings to tell of a pair; $sides: boolean, whether to tell of them what both were there; $tag, $language: string,
// the properties in which to look for names first
// → source, other, listed (the columns of LISTED in src/graph/entities.ts), basis, meetings, confidence, firstMet and
// lastMet (see part/when-met), events (see part/shared-events)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  // Who is on one side with it, and where.
  CALL (a) { RETURN [] AS stood, [] AS named, [] AS sides } /* part one-side */
  WITH a, a AS b, null AS e, 1 AS basis, 1 AS confidence /* part met */
  WITH a, b, min(basis) AS basis, count(e) AS meetings, max(confidence) AS confidence, collect(e) AS shared
  WHERE basis > $afterBasis OR (basis = $afterBasis
    AND (meetings < $afterCount OR (meetings = $afterCount AND b.id > $afterId)))
  WITH a, b, basis, meetings, confidence, shared
  ORDER BY basis, meetings DESC, b.id LIMIT $limit
  CALL (shared) { RETURN null AS firstMet, null AS lastMet } /* part when-met */
  CALL (shared) { RETURN [] AS events } /* part shared-events */
  RETURN b.id AS other, [b.id, b.kind, b.type, coalesce(b[$tag], b[$language], b.names), b.date, b.status, b.sizeJson] AS listed, basis, meetings, confidence, firstMet, lastMet, events
}
RETURN id AS source, other, listed, basis, meetings, confidence, firstMet, lastMet, events
ORDER BY source, basis, meetings DESC, other
