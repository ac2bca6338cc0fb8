// The meetings of two, by day, with what each side was there; none where one of them stood for the other.
// $ids: [string, string], the two; $bases: integer[]; $admit: map; $limit: integer
// → event, size (JSON), series, own and others (each a list of facts: id, role, presence, basis, confidence,
// onBehalfOf, delegates)
MATCH (a:Entity {id: $ids[0]})
MATCH (b:Entity {id: $ids[1]})
MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b)
WHERE e.meets AND e.held AND e.retracted IS NULL AND b.retracted IS NULL AND a.id <> b.id
  AND true /* admits own */ AND true /* admits other */
WITH a, b, e, min(own.basis) AS ownBasis, min(other.basis) AS otherBasis,
  collect(DISTINCT [own.id, own.role, own.presence, own.basis, own.confidence, own.onBehalfOf, own.delegates]) AS own,
  collect(DISTINCT [other.id, other.role, other.presence, other.basis, other.confidence, other.onBehalfOf, other.delegates]) AS others,
  max(CASE
    WHEN b.id IN coalesce(own.onBehalfOf, []) OR b.id IN coalesce(own.delegates, [])
      OR a.id IN coalesce(other.onBehalfOf, []) OR a.id IN coalesce(other.delegates, []) THEN 1 ELSE 0 END) AS oneSide
WITH a, b, e, CASE WHEN e.series THEN 4 WHEN ownBasis > otherBasis THEN ownBasis ELSE otherBasis END AS basis, own, others, oneSide
WHERE oneSide = 0 AND basis IN $bases
  AND NOT EXISTS { MATCH (a)-[stood:REPRESENTED]-(b) WHERE stood.event = e.id AND stood.retracted IS NULL }
RETURN e.id AS event, e.sizeJson AS size, e.series AS series, own, others
ORDER BY e.sort LIMIT $limit
