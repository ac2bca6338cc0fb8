// The facts of entities, asserted and denied, by day; a keyset page for each entity.
// $ids: string[]; $ends: string[] of SUBJECT and OBJECT, what the entity is in the fact; $predicates: string[] or
// null; $other: string or null, what is at the other end; $admit: map; $after: string, the last sort of the page before;
// $limit: integer
// → source, and as claims-by-keys
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[end:SUBJECT|OBJECT]-(f:Fact)
  WHERE type(end) IN $ends AND f.sort > $after AND ($predicates IS NULL OR f.predicate IN $predicates)
    AND ($other IS NULL OR CASE type(end) WHEN 'SUBJECT' THEN f.object ELSE f.subject END = $other)
    AND true /* admits f */
  WITH DISTINCT f ORDER BY f.sort LIMIT $limit
  RETURN f
}
RETURN id AS source, f.key AS key, f.dataset AS dataset, f.json AS json, f.polarity AS polarity, f.documents AS documents, f.recorded AS recorded, f.retracted AS retracted, f.sort AS sort
ORDER BY source, sort
