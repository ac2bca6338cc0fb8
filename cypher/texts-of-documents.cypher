// The texts of those of these documents whose text is held.
// $ids: string[]
// → id, text
UNWIND $ids AS id
MATCH (d:Entity {id: id})
WHERE d.retracted IS NULL AND d.sha256 IS NOT NULL
MATCH (t:Text {sha256: d.sha256})
RETURN d.id AS id, t.text AS text
