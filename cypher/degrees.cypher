// How many asserted facts join entities to others.
// $ids: string[]; $predicates: string[] or null
// → id, degree
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, COUNT { (e)-[r]-(:Entity) WHERE r.retracted IS NULL
  AND NOT type(r) IN ['MENTIONED_IN', 'PRESENT_DIRECT', 'PRESENT_THROUGH_DELEGATES', 'PRESENT_INFERRED']
  AND ($predicates IS NULL OR type(r) IN $predicates) } AS degree
