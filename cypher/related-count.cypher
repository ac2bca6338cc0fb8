// How many entities a typed step leads to.
// $ids: string[]; the parameters of part/related-entities
// → source, total
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)-[r:`TYPES`]-(b:Entity) /* part related-entities */
  RETURN count(DISTINCT b) AS total
}
RETURN id AS source, total
