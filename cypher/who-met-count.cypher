// How many others entities met: the same as who-met, of which only the number is wanted.
// $ids: string[]; KIND: the label of the others; $kinds: string[] or null; $bases: integer[]; $admit: map; $measured: false
// → source, total
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  // Who is on one side with it, and where.
  CALL (a) { RETURN [] AS stood, [] AS named, [] AS sides } /* part one-side */
  WITH a AS b, null AS e, 1 AS basis, 1 AS confidence /* part met */
  // Not WITH DISTINCT: behind a CALL the embedded engine ends that after 2,048 rows.
  WITH b
  WHERE b:`KIND` AND ($kinds IS NULL OR b.kind IN $kinds)
  RETURN count(DISTINCT b) AS total
}
RETURN id AS source, total
