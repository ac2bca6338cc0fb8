// Which of the meetings that count for two may be one meeting.
// $pairs: [string, string][]; $bases: integer[]; $admit: map
// → source, other, left, right (events, left before right)
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})
MATCH (b:Entity {id: pair[1]})
MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b)
WHERE e.meets AND e.held AND e.retracted IS NULL AND true /* admits own */ AND true /* admits other */
WITH a, b, e, min(own.basis) AS ownBasis, min(other.basis) AS otherBasis
WITH a, b, e, CASE WHEN e.series THEN 4 WHEN ownBasis > otherBasis THEN ownBasis ELSE otherBasis END AS basis
WHERE basis IN $bases
WITH a, b, collect(e) AS meetings, collect(e.id) AS ids
UNWIND meetings AS e
MATCH (e)-[same:POSSIBLY_SAME_AS]-(f:Event)
WHERE same.retracted IS NULL AND e.id < f.id AND f.id IN ids
RETURN DISTINCT a.id AS source, b.id AS other, e.id AS left, f.id AS right
