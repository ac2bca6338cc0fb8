// The meetings of pairs, by day, with what each side was there.
// $pairs: [string, string][]; $kinds: ignored when null; $bases: integer[]; $admit: map; $limit: integer, a pair
// → source, other, event, sizeJson, basis, own and others: lists of facts (id, role, presence, …)
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
CALL (a, b) {
  MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b)
  WHERE e.meets AND e.held AND e.retracted IS NULL AND b.retracted IS NULL AND a.id <> b.id
    AND true /* admits own */ AND true /* admits other */
  WITH a, b, e, min(own.basis) AS ownBasis, min(other.basis) AS otherBasis,
    collect(DISTINCT {id: own.id, role: own.role, presence: own.presence, basis: own.basis, confidence: own.confidence, onBehalfOf: own.onBehalfOf, delegates: own.delegates}) AS own,
    collect(DISTINCT {id: other.id, role: other.role, presence: other.presence, basis: other.basis, confidence: other.confidence, onBehalfOf: other.onBehalfOf, delegates: other.delegates}) AS others,
    max(CASE
      WHEN b.id IN coalesce(own.onBehalfOf, []) OR b.id IN coalesce(own.delegates, [])
        OR a.id IN coalesce(other.onBehalfOf, []) OR a.id IN coalesce(other.delegates, []) THEN 1 ELSE 0 END) AS oneSide
  WITH a, b, e, CASE WHEN e.series THEN 4 WHEN ownBasis > otherBasis THEN ownBasis ELSE otherBasis END AS basis, own, others, oneSide
  WHERE oneSide = 0 AND basis IN $bases
    AND NOT EXISTS { MATCH (a)-[stood:REPRESENTED]-(b) WHERE stood.event = e.id AND stood.retracted IS NULL }
  RETURN e, basis, own, others ORDER BY e.sort LIMIT $limit
}
RETURN a.id AS source, b.id AS other, e.id AS event, e.sort AS sort, e.sizeJson AS sizeJson, basis, own, others
ORDER BY source, other, sort
