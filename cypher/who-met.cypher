// Whom entities met at meetings that took place: each pair once, counted, with the first of the meetings; a keyset
// page for each entity. Parallel facts count once: by the surest presence and confidence among them.
// $ids: string[]; KIND: the label of the others; $kinds: string[] or null, of the others where they are of several;
// $bases: integer[], which bases count (1 direct, 2 through delegates, 3 inferred, 4 same series); $admit: map;
// $afterBasis, $afterCount: integer and $afterId: string, the last row of the page before (0, 0, '');
// $limit: integer; $measured: boolean, whether to tell how surely and when they met; $events: integer, how many
// meetings to tell of a pair; $sides: boolean, whether to tell of them what both were there; LISTED: the columns that
// are told of the others and of the meetings
// → source, other, listed, basis, meetings, confidence, firstMet and lastMet (see part/when-met), events (see
// part/shared-events)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  // Who is on one side with it, and where.
  CALL (a) { RETURN [] AS stood, [] AS named, [] AS sides } /* part one-side */
  WITH a AS b, null AS e, 1 AS basis, 1 AS confidence /* part met */
  WITH b, min(basis) AS basis, max(confidence) AS confidence, collect(e) AS shared
  WHERE b:`KIND` AND ($kinds IS NULL OR b.kind IN $kinds)
  // Those with equally many meetings together: ids are read and sorted only where the page may reach.
  WITH basis, size(shared) AS meetings, collect([b, shared, confidence]) AS pairs
  WHERE basis > $afterBasis OR basis = $afterBasis AND meetings <= $afterCount
  WITH basis, meetings, CASE
    WHEN basis = $afterBasis AND meetings = $afterCount THEN [pair IN pairs WHERE pair[0].id > $afterId]
    ELSE pairs END AS pairs
  ORDER BY basis, meetings DESC
  WITH collect([basis, meetings, pairs]) AS levels
  UNWIND range(0, size(levels) - 1) AS place
  WITH levels[place] AS level, reduce(n = 0, better IN levels[..place] | n + size(better[2])) AS before
  WHERE before < $limit
  UNWIND level[2] AS pair
  // Grouped once more, because a row that is sorted holds on to the lists that it was taken from.
  WITH pair[0] AS b, level[0] AS basis, level[1] AS meetings, collect(pair[1]) AS each, max(pair[2]) AS confidence
  WITH b, basis, meetings, each[0] AS shared, confidence
  ORDER BY basis, meetings DESC, b.id LIMIT $limit
  RETURN b, basis, meetings, shared, confidence
}
CALL (shared) { RETURN null AS firstMet, null AS lastMet } /* part when-met */
CALL (a, b, shared) { RETURN [] AS events } /* part shared-events */
RETURN id AS source, b.id AS other, [b.id] /* listed b */ AS listed, basis, meetings, confidence, firstMet, lastMet, events
ORDER BY source, basis, meetings DESC, other
