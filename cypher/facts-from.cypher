// The facts that lead from some entities to others.
// $ids: string[]; $admit: map
// → key, sort, left, predicate, right
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:`TYPES`]->(b:Entity)
WHERE true /* admits r */
RETURN r.id AS key, r.sort AS sort, id AS left, type(r) AS predicate, b.id AS right
