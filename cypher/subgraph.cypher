// What lies within so many hops, three at most, of some entities, and the facts that lead from it. Nothing is told
// but the levels where that is more than may be told, and a level is cut where it alone is.
// $ids: string[]; $hops: integer; $kinds: string[] or null; $admit: map; $maxNodes: integer;
// $listed, $facts: boolean, whether these are wanted; $typed: boolean, whether facts are of several predicates;
// LISTED: the columns that are told of entities
// → several rows, each with a part of every list: middle, near, further, far: ids of the entities at 0 to 3 hops, each
// level whole, so that entities recur; listed: the columns of each entity, once; facts: lists of left and of its facts
// (sort, which ends in the key after a space, right and predicate, null unless $typed), where right may lie outside
CALL () { UNWIND $ids AS id MATCH (n:Entity {id: id}) WHERE n.retracted IS NULL RETURN collect(DISTINCT n) AS l0 }
CALL (l0) {
  UNWIND CASE WHEN $hops > 0 THEN l0 ELSE [] END AS a
  MATCH (a)-[r:`TYPES`]-(b:Entity) WHERE ($kinds IS NULL OR b.kind IN $kinds) AND true /* admits r */
  WITH collect(DISTINCT b) AS bs
  RETURN bs[0..$maxNodes + 1] AS l1
}
CALL (l1) {
  UNWIND CASE WHEN $hops > 1 THEN l1 ELSE [] END AS a
  MATCH (a)-[r:`TYPES`]-(b:Entity) WHERE ($kinds IS NULL OR b.kind IN $kinds) AND true /* admits r */
  WITH collect(DISTINCT b) AS bs
  RETURN bs[0..$maxNodes + 1] AS l2
}
CALL (l2) {
  UNWIND CASE WHEN $hops > 2 THEN l2 ELSE [] END AS a
  MATCH (a)-[r:`TYPES`]-(b:Entity) WHERE ($kinds IS NULL OR b.kind IN $kinds) AND true /* admits r */
  WITH collect(DISTINCT b) AS bs
  RETURN bs[0..$maxNodes + 1] AS l3
}
CALL (l0, l1, l2, l3) { UNWIND l0 + l1 + l2 + l3 AS n RETURN collect(DISTINCT n) AS every }
CALL (every) { RETURN CASE WHEN size(every) > $maxNodes THEN [] ELSE every END AS found }
CALL (found) {
  UNWIND CASE WHEN $facts THEN found ELSE [] END AS a
  MATCH (a)-[r:`TYPES`]->(b:Entity)
  // Looking for the other end among very many takes longer than leaving out afterwards what leads away.
  WHERE (size(found) > 1000 OR b IN found) AND true /* admits r */
  WITH a, collect([r.sort, b.id, CASE WHEN $typed THEN type(r) ELSE null END]) AS own
  RETURN collect([a.id, own]) AS facts
}
UNWIND range(0, size(l0) + size(l1) + size(l2) + size(l3) + size(found), 50) AS i
RETURN [x IN l0[i..i+50] | x.id] AS middle, [x IN l1[i..i+50] | x.id] AS near,
  [x IN l2[i..i+50] | x.id] AS further, [x IN l3[i..i+50] | x.id] AS far,
  CASE WHEN $listed THEN [x IN found[i..i+50] | [x.id] /* listed x */] ELSE [] END AS listed,
  facts[i..i+50] AS facts
