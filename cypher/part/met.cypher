// Whom an entity met at which event, and on what basis: each pair once an event, by the surest presence among parallel
// facts. Who is asked for among them is for the statement to say.
// a: an entity; stood, named, sides: as of part/one-side; $bases: integer[]; $admit: map
// → b, e, basis
MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
WHERE e.meets AND e.held AND e.retracted IS NULL AND true /* admits own */
WITH a, stood + named + sides AS apart, e, min(own.basis) AS ownBasis
WITH a, apart, e, CASE WHEN e.series THEN 4 ELSE ownBasis END AS ownBasis
MATCH (e)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b:Entity)
WHERE b <> a AND true /* admits other */ AND (apart = [] OR NOT e.id + ' ' + b.id IN apart)
WITH b, e, min(CASE WHEN other.basis > ownBasis THEN other.basis ELSE ownBasis END) AS basis
WHERE basis IN $bases
