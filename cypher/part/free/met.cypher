// The same where every fact counts that is held: by the presences beside the facts, of which there is one for an entity
// and an event, so that none has to be read.
WITH a, stood + named + sides AS apart
MATCH (a)-[own:PRESENT_DIRECT|PRESENT_THROUGH_DELEGATES|PRESENT_INFERRED]->(e:Event)
WHERE e.meets AND e.held AND e.retracted IS NULL AND (4 IN $bases OR NOT coalesce(e.series, false))
WITH a, own, apart, apart = [] AS alone, 1 IN $bases AND 2 IN $bases AND 3 IN $bases AS every, e, CASE
  WHEN e.series THEN 4
  WHEN own:PRESENT_DIRECT THEN 1
  WHEN own:PRESENT_THROUGH_DELEGATES THEN 2
  ELSE 3 END AS ownBasis
MATCH (e)<-[other:PRESENT_DIRECT|PRESENT_THROUGH_DELEGATES|PRESENT_INFERRED]-(b)
WHERE b <> a AND (alone OR NOT e.id + ' ' + b.id IN apart)
WITH b, e, every, CASE
  WHEN other:PRESENT_DIRECT OR ownBasis > 2 THEN ownBasis
  WHEN other:PRESENT_THROUGH_DELEGATES THEN 2
  ELSE 3 END AS basis, CASE
  WHEN NOT $measured THEN null
  WHEN other.confidence < own.confidence THEN other.confidence
  ELSE own.confidence END AS confidence
WHERE every OR basis IN $bases
