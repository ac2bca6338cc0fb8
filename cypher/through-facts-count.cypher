// How many entities stand at another place of facts in which entities stand.
// $ids: string[]; $near, $far: string[]; $predicates: string[]; $kinds: string[] or null; $admit: map
// → source, total
UNWIND $ids AS id
MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)<-[x:SUBJECT|OBJECT|REFERS_TO]-(f:Fact)
  WHERE coalesce(x.property, type(x)) IN $near AND f.predicate IN $predicates AND f.polarity = 'asserted'
    AND true /* admits f */
  MATCH (f)-[y:SUBJECT|OBJECT|REFERS_TO]->(b:Entity)
  WHERE coalesce(y.property, type(y)) IN $far AND b.id <> a.id AND b.retracted IS NULL
    AND ($kinds IS NULL OR b.kind IN $kinds)
  RETURN count(DISTINCT b) AS total
}
RETURN id AS source, total
