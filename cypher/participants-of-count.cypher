// How many were at events.
// $ids: string[]; $roles, $kinds: string[] or null; $admit: map
// → source, total
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]-(p:Entity)
  WHERE p.retracted IS NULL AND ($kinds IS NULL OR p.kind IN $kinds)
    AND ($roles IS NULL OR r.role IN $roles) AND true /* admits r */
  RETURN count(DISTINCT p) AS total
}
RETURN id AS source, total
