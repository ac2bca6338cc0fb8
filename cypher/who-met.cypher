// Whom entities met at meetings that took place: each pair once, counted, with the first of the meetings; a keyset
// page for each entity. Parallel facts count once: by the surest presence and confidence among them.
// $ids: string[]; KIND: the label of the others; $kinds: string[] or null, of the others where they are of several;
// $bases: integer[], which bases count (1 direct, 2 through delegates, 3 inferred, 4 same series); $admit: map;
// $afterBasis, $afterCount: integer and $afterId: string, the last row of the page before (0, 0, '');
// $limit: integer; $events: integer, how many meetings to tell of a pair; $tag, $language: string, the properties in
// which to look for names first
// → source, other, listed (the columns of LISTED in src/graph/entities.ts), basis, meetings, confidence, firstMet and lastMet ("sort date" of dated meetings, else null;
// what has no known first day sorts behind the others, and is neither while there are others), events: lists of
// event (again the columns of LISTED), series, own and others (each a list of facts: id, role, presence, basis, confidence, onBehalfOf,
// delegates)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  // Who is on one side with it, and where: for whom it stood, who stood for it, whoever a participation names.
  CALL (a) {
    MATCH (a)-[r:REPRESENTED]-(x:Entity)
    WHERE r.retracted IS NULL AND r.event IS NOT NULL
    RETURN collect(r.event + ' ' + x.id) AS stood
  }
  CALL (a) {
    MATCH (a)<-[x:REFERS_TO]-(f:Fact)
    WHERE x.property IN ['onBehalfOf', 'delegates'] AND f.predicate IN ['PARTICIPATED_IN', 'HOSTED', 'ORGANIZED']
      AND f.polarity = 'asserted' AND true /* admits f */
    RETURN collect(f.object + ' ' + f.subject) AS named
  }
  CALL (a) {
    MATCH (a)-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
    WHERE true /* admits r */
    UNWIND coalesce(r.onBehalfOf, []) + coalesce(r.delegates, []) AS side
    RETURN collect(e.id + ' ' + side) AS sides
  }
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
  CALL (a, b, shared) {
    UNWIND shared AS e
    WITH a, b, e ORDER BY e.sort LIMIT $events
    CALL (a, e) {
      MATCH (a)-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e) WHERE true /* admits r */
      RETURN collect([r.id, r.role, r.presence, r.basis, r.confidence, r.onBehalfOf, r.delegates]) AS own
    }
    CALL (b, e) {
      MATCH (b)-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e) WHERE true /* admits r */
      RETURN collect([r.id, r.role, r.presence, r.basis, r.confidence, r.onBehalfOf, r.delegates]) AS others
    }
    RETURN collect([[e.id, e.kind, e.type, coalesce(e[$tag], e[$language], e.names), e.date, e.status, e.sizeJson], e.series, own, others]) AS events
  }
  RETURN b.id AS other, [b.id, b.kind, b.type, coalesce(b[$tag], b[$language], b.names), b.date, b.status, b.sizeJson] AS listed, basis, meetings, confidence, firstMet, lastMet, events
}
RETURN id AS source, other, listed, basis, meetings, confidence, firstMet, lastMet, events
ORDER BY source, basis, meetings DESC, other
