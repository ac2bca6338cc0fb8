// What stands at another place of facts in which entities stand: subject, object, or a property that names an
// entity, such as the event at which something was said. Each once, by day; a keyset page for each entity.
// $ids: string[]; $near, $far: string[], the places where the entity and the other one stand: SUBJECT, OBJECT or
// the name of a property; $predicates: string[]; $kinds: string[] or null; $admit: map; $after: string, the last
// sort of the page before; $limit: integer
// → source, other, sort (the first day, then the id), facts (keys)
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)<-[x:SUBJECT|OBJECT|REFERS_TO]-(f:Fact)
  WHERE coalesce(x.property, type(x)) IN $near AND f.predicate IN $predicates AND f.polarity = 'asserted'
    AND true /* admits f */
  MATCH (f)-[y:SUBJECT|OBJECT|REFERS_TO]->(b:Entity)
  WHERE coalesce(y.property, type(y)) IN $far AND b.id <> a.id AND b.retracted IS NULL
    AND ($kinds IS NULL OR b.kind IN $kinds)
  WITH b, min(f.sort) AS first, collect(DISTINCT f.key) AS facts
  WITH b, substring(first, 0, 10) + ' ' + b.id AS sort, facts
  WHERE sort > $after
  RETURN b.id AS other, sort, facts ORDER BY sort LIMIT $limit
}
RETURN id AS source, other, sort, facts
ORDER BY source, sort
