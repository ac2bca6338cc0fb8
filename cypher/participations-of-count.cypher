// At how many events entities were.
// $ids: string[]; $roles: string[] or null; $kinds: ignored; $admit: map
// → source, total
UNWIND $ids AS id
MATCH (p:Entity {id: id})
CALL (p) {
  MATCH (p)-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
  WHERE e.retracted IS NULL AND ($roles IS NULL OR r.role IN $roles) AND true /* admits r */
  RETURN count(DISTINCT e) AS total
}
RETURN id AS source, total
