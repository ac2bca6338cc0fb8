// How many facts entities have.
// $ids: string[]; $ends: string[] of SUBJECT and OBJECT; $predicates: string[] or null; $other: string or null, what
// is at the other end; $admit: map
// → source, total
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[end:SUBJECT|OBJECT]-(f:Fact)
  WHERE type(end) IN $ends AND ($predicates IS NULL OR f.predicate IN $predicates)
    AND ($other IS NULL OR CASE type(end) WHEN 'SUBJECT' THEN f.object ELSE f.subject END = $other)
    AND true /* admits f */
  RETURN count(DISTINCT f) AS total
}
RETURN id AS source, total
