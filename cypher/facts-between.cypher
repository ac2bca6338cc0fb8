// The facts from some entities to others of a set.
// $from: string[], a part of the set; $ids: string[], the set; $admit: map
// → key, sort
UNWIND $from AS id
MATCH (a:Entity {id: id})-[r:`TYPES`]->(b:Entity)
WHERE b.id IN $ids AND true /* admits r */
RETURN r.id AS key, r.sort AS sort
