// Whom an entity met at which event, on what basis and how surely: each pair once an event, by the surest presence and
// confidence among parallel facts. Who is asked for among them is for the statement to say.
// a: an entity; stood, named, sides: as of part/one-side; $bases: integer[]; $admit: map; $measured: boolean, whether to
// read how surely they met
// → b, e, basis, confidence (null where it is not read)
MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
WHERE e.meets AND e.held AND e.retracted IS NULL AND true /* admits own */
WITH a, stood + named + sides AS apart, e, min(own.basis) AS ownBasis,
  max(CASE WHEN $measured THEN own.confidence ELSE null END) AS ownConfidence
WITH a, apart, e, CASE WHEN e.series THEN 4 ELSE ownBasis END AS ownBasis, ownConfidence
MATCH (e)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b:Entity)
WHERE b <> a AND true /* admits other */ AND (apart = [] OR NOT e.id + ' ' + b.id IN apart)
WITH b, e, min(CASE WHEN other.basis > ownBasis THEN other.basis ELSE ownBasis END) AS basis,
  max(CASE
    WHEN NOT $measured THEN null
    WHEN other.confidence < ownConfidence THEN other.confidence
    ELSE ownConfidence END) AS confidence
WHERE basis IN $bases
