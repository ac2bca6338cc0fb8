// Entities with this id, or this external id.
// $ids: string[], the text as it was typed and in the forms of external ids; $kinds: string[] or null
// → id, kind, text (the id that was found), origin
MATCH (n:Name)
WHERE n.key IN $ids
MATCH (n)-[:NAME_OF]->(e:Entity)
WHERE n.lang = 'zxx' AND e.retracted IS NULL AND ($kinds IS NULL OR e.kind IN $kinds)
RETURN DISTINCT e.id AS id, e.kind AS kind, n.text AS text, n.origin AS origin ORDER BY id
