// The same in three walks, each of the presences of one type or of few: this engine looks longer for the type of a
// relationship than for relationships of a type. Nearly all are in the first one.
WITH a, stood + named + sides AS apart
WITH a, apart, size(apart) = 0 AS alone
CALL (a, apart, alone) {
  MATCH (a)-[own:PRESENT_DIRECT]->(e:Event)
  WHERE e.meets AND e.held AND e.retracted IS NULL AND NOT coalesce(e.series, false)
  MATCH (e)<-[other:PRESENT_DIRECT]-(b)
  WHERE b <> a AND (alone OR NOT e.id + ' ' + b.id IN apart)
  RETURN b, e, own, other, 1 AS basis
  UNION ALL
  MATCH (a)-[own:PRESENT_DIRECT]->(e:Event)
  WHERE e.meets AND e.held AND e.retracted IS NULL AND NOT coalesce(e.series, false)
  MATCH (e)<-[other:PRESENT_THROUGH_DELEGATES|PRESENT_INFERRED]-(b)
  WHERE b <> a AND (alone OR NOT e.id + ' ' + b.id IN apart)
  RETURN b, e, own, other, CASE type(other) WHEN 'PRESENT_INFERRED' THEN 3 ELSE 2 END AS basis
  UNION ALL
  MATCH (a)-[own:PRESENT_DIRECT|PRESENT_THROUGH_DELEGATES|PRESENT_INFERRED]->(e:Event)
  WHERE e.meets AND e.held AND e.retracted IS NULL AND (e.series OR type(own) <> 'PRESENT_DIRECT')
  MATCH (e)<-[other:PRESENT_DIRECT|PRESENT_THROUGH_DELEGATES|PRESENT_INFERRED]-(b)
  WHERE b <> a AND (alone OR NOT e.id + ' ' + b.id IN apart)
  RETURN b, e, own, other, CASE
    WHEN e.series THEN 4
    WHEN type(own) = 'PRESENT_INFERRED' OR type(other) = 'PRESENT_INFERRED' THEN 3
    ELSE 2 END AS basis
}
WITH b, e, basis, CASE
  WHEN NOT $measured THEN null
  WHEN other.confidence < own.confidence THEN other.confidence
  ELSE own.confidence END AS confidence
WHERE basis IN $bases
