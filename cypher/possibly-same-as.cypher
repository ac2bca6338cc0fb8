// With which others entities may be one.
// $ids: string[]
// → source, other, key, json (the fact)
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:POSSIBLY_SAME_AS]-(b:Entity)
WHERE r.retracted IS NULL AND b.retracted IS NULL
MATCH (f:Record {key: r.id})
RETURN id AS source, b.id AS other, f.key AS key, f.json AS json
ORDER BY source, other, key
