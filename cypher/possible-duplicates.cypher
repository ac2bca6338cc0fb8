// Which of the meetings that count for two may be one meeting.
// $pairs: [string, string][]; $bases: integer[]; $admit: map
// → source, other, left, right (events, left before right)
UNWIND $pairs AS pair
WITH pair[0] AS who, collect(pair[1]) AS others
MATCH (a:Entity {id: who})
// From the few meetings that may be another, not from the many that two shared.
MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)-[same:POSSIBLY_SAME_AS]-(f:Event)
WHERE same.retracted IS NULL AND e.id < f.id AND e.meets AND e.held AND e.retracted IS NULL
  AND f.meets AND f.held AND f.retracted IS NULL AND true /* admits own */
WITH a, others, e, f, min(own.basis) AS ownLeft
MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(f)
WHERE true /* admits own */
WITH a, others, e, f, ownLeft, min(own.basis) AS ownRight
MATCH (e)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b:Entity)
WHERE b.id IN others AND true /* admits other */
WITH a, b, e, f, ownLeft, ownRight, min(other.basis) AS otherLeft
MATCH (f)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b)
WHERE true /* admits other */
WITH a, b, e, f, ownLeft, ownRight, otherLeft, min(other.basis) AS otherRight
WITH a, b, e, f,
  CASE WHEN e.series THEN 4 WHEN ownLeft > otherLeft THEN ownLeft ELSE otherLeft END AS left,
  CASE WHEN f.series THEN 4 WHEN ownRight > otherRight THEN ownRight ELSE otherRight END AS right
WHERE left IN $bases AND right IN $bases
WITH a, collect([b.id, e.id, f.id]) AS found
CALL (a) { RETURN [] AS stood, [] AS named, [] AS sides } /* part one-side */
WITH a, found, stood + named + sides AS apart
UNWIND found AS one
WITH a, apart, one
WHERE NOT one[1] + ' ' + one[0] IN apart AND NOT one[2] + ' ' + one[0] IN apart
RETURN a.id AS source, one[0] AS other, one[1] AS left, one[2] AS right
