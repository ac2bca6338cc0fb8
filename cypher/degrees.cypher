// How many asserted facts join entities to others.
// $ids: string[]; $predicates: string[] or null
// → id, degree
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, COUNT { (e)-[r]-(:Entity) WHERE r.retracted IS NULL
  AND true /* part of-a-fact */
  AND ($predicates IS NULL OR type(r) IN $predicates) } AS degree
