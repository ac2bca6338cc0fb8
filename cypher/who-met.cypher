// Whom entities met at meetings that took place: each pair once, counted, with the first of the meetings; a keyset
// page for each entity. Parallel facts count once: by the surest presence and confidence among them.
// $ids: string[]; KIND: the label of the others; $kinds: string[] or null, of the others where they are of several;
// $bases: integer[], which bases count (1 direct, 2 through delegates, 3 inferred, 4 same series); $admit: map;
// $afterBasis, $afterCount: integer and $afterId: string, the last row of the page before (0, 0, '');
// $limit: integer; $events: integer, how many meetings to tell of a pair; $sides: boolean, whether to tell of them
// what both were there; $tag, $language: string, the properties in which to look for names first
// → source, other, listed (the columns of LISTED in src/graph/entities.ts), basis, meetings, confidence, firstMet and
// lastMet ("sort date" of dated meetings, else null; what has no known first day sorts behind the others, and is neither
// while there are others), events (see part/shared-events)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  // Who is on one side with it, and where.
  CALL (a) { RETURN [] AS stood, [] AS named, [] AS sides } /* part one-side */
  MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
  WHERE e.meets AND e.held AND e.retracted IS NULL AND true /* admits own */
  WITH a, stood + named + sides AS apart, e, min(own.basis) AS ownBasis, max(own.confidence) AS ownConfidence
  WITH a, apart, e, CASE WHEN e.series THEN 4 ELSE ownBasis END AS ownBasis, ownConfidence,
    CASE WHEN e.earliest IS NULL THEN null ELSE e.sort + ' ' + e.date END AS firstDay,
    CASE WHEN e.earliest IS NULL THEN null WHEN e.sort STARTS WITH '9999' THEN '0' ELSE '1' END + e.sort + ' ' + e.date AS lastDay
  MATCH (e)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b:`KIND`)
  WHERE b <> a AND ($kinds IS NULL OR b.kind IN $kinds) AND true /* admits other */
    AND (apart = [] OR NOT e.id + ' ' + b.id IN apart)
  WITH a, b, e, firstDay, lastDay,
    min(CASE WHEN other.basis > ownBasis THEN other.basis ELSE ownBasis END) AS basis,
    max(CASE WHEN other.confidence < ownConfidence THEN other.confidence ELSE ownConfidence END) AS confidence
  WHERE basis IN $bases
  WITH a, b, min(basis) AS basis, count(e) AS meetings, max(confidence) AS confidence,
    min(firstDay) AS firstMet, max(lastDay) AS lastMet, collect(e) AS shared
  WHERE basis > $afterBasis OR (basis = $afterBasis
    AND (meetings < $afterCount OR (meetings = $afterCount AND b.id > $afterId)))
  WITH a, b, basis, meetings, confidence, firstMet, lastMet, shared
  ORDER BY basis, meetings DESC, b.id LIMIT $limit
  CALL (shared) { RETURN [] AS events } /* part shared-events */
  RETURN b.id AS other, [b.id, b.kind, b.type, coalesce(b[$tag], b[$language], b.names), b.date, b.status, b.sizeJson] AS listed, basis, meetings, confidence, firstMet, lastMet, events
}
RETURN id AS source, other, listed, basis, meetings, confidence, firstMet, lastMet, events
ORDER BY source, basis, meetings DESC, other
