// How many others entities met: the same as who-met, of which only the number is wanted.
// $ids: string[]; KIND: the label of the others; $kinds: string[] or null; $bases: integer[]; $admit: map
// → source, total
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  // Who is on one side with it, and where.
  CALL (a) { RETURN [] AS stood, [] AS named, [] AS sides } /* part one-side */
  MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
  WHERE e.meets AND e.held AND e.retracted IS NULL AND true /* admits own */
  WITH a, stood + named + sides AS apart, e, min(own.basis) AS ownBasis
  WITH a, apart, e, CASE WHEN e.series THEN 4 ELSE ownBasis END AS ownBasis
  MATCH (e)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b:`KIND`)
  WHERE b <> a AND ($kinds IS NULL OR b.kind IN $kinds) AND true /* admits other */
    AND (apart = [] OR NOT e.id + ' ' + b.id IN apart)
  WITH b, e, min(CASE WHEN other.basis > ownBasis THEN other.basis ELSE ownBasis END) AS basis
  WHERE basis IN $bases
  RETURN count(DISTINCT b) AS total
}
RETURN id AS source, total
