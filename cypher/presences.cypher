// Who was at events by the facts that are held, and by the presences that stand beside them.
// $ids: string[]
// → event, entity, basis (see who-met) and confidence, by the surest among the facts (null where none is held), held
// (type and confidence of each presence)
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (e)<-[r:PARTICIPATED_IN|HOSTED|ORGANIZED|PRESENT_DIRECT|PRESENT_THROUGH_DELEGATES|PRESENT_INFERRED]-(a:Entity)
WHERE r.retracted IS NULL
WITH e, a, type(r) STARTS WITH 'PRESENT_' AS drawn, r
RETURN e.id AS event, a.id AS entity, min(r.basis) AS basis, max(CASE WHEN drawn THEN null ELSE r.confidence END) AS confidence,
  collect(CASE WHEN drawn THEN [type(r), r.confidence] ELSE null END) AS held
