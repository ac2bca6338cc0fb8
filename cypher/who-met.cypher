// Whom entities met at meetings that took place: each pair once, counted; a keyset page for each entity.
// $ids: string[]; $kinds: string[] or null, of the others; $bases: integer[], which bases count (1 direct,
// 2 through delegates, 3 inferred, 4 same series); $admit: map; $afterBasis, $afterCount: integer and $afterId:
// string, the last row of the page before (0, 0, ''); $limit: integer
// → source, other, basis, meetings, confidence, firstMet and lastMet ("sort date" of dated meetings, else null;
// what has no known first day sorts behind the others, and is neither while there are others)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b:Entity)
  WHERE e.meets AND e.held AND e.retracted IS NULL AND b.retracted IS NULL AND a.id <> b.id
    AND true /* admits own */ AND true /* admits other */
    AND ($kinds IS NULL OR b.kind IN $kinds)
  WITH a, b, e, min(own.basis) AS ownBasis, min(other.basis) AS otherBasis,
    max(own.confidence) AS ownConfidence, max(other.confidence) AS otherConfidence,
    max(CASE
      WHEN b.id IN coalesce(own.onBehalfOf, []) OR b.id IN coalesce(own.delegates, [])
        OR a.id IN coalesce(other.onBehalfOf, []) OR a.id IN coalesce(other.delegates, []) THEN 1 ELSE 0 END) AS oneSide
  WITH a, b, e, CASE WHEN e.series THEN 4 WHEN ownBasis > otherBasis THEN ownBasis ELSE otherBasis END AS basis,
    CASE WHEN ownConfidence < otherConfidence THEN ownConfidence ELSE otherConfidence END AS confidence, oneSide
  WHERE oneSide = 0 AND basis IN $bases
    AND NOT EXISTS { MATCH (a)-[stood:REPRESENTED]-(b) WHERE stood.event = e.id AND stood.retracted IS NULL }
  WITH b, min(basis) AS basis, count(e) AS meetings, max(confidence) AS confidence,
    min(CASE WHEN e.earliest IS NULL THEN null ELSE e.sort + ' ' + e.date END) AS firstMet,
    max(CASE WHEN e.earliest IS NULL THEN null WHEN e.sort STARTS WITH '9999' THEN '0' ELSE '1' END + e.sort + ' ' + e.date) AS lastMet
  WHERE basis > $afterBasis OR (basis = $afterBasis
    AND (meetings < $afterCount OR (meetings = $afterCount AND b.id > $afterId)))
  RETURN b.id AS other, basis, meetings, confidence, firstMet, lastMet
  ORDER BY basis, meetings DESC, other LIMIT $limit
}
RETURN id AS source, other, basis, meetings, confidence, firstMet, lastMet
ORDER BY source, basis, meetings DESC, other
