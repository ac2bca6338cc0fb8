// How many others entities met.
// $ids: string[]; $kinds: string[] or null; $bases: integer[]; $admit: map
// → source, total
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
  RETURN count(DISTINCT b) AS total
}
RETURN id AS source, total
