// The entities that are held under these ids, their own or external ones.
// $ids: string[], as they are written and in small letters
// → key (the one of $ids), text (the id that was found, which may have a prefix before the key), id, kind
UNWIND $ids AS key
MATCH (n:Name {key: key})
WHERE n.lang = 'zxx'
WITH key, n
MATCH (n)-[:NAME_OF]->(e:Entity)
WHERE e.retracted IS NULL
RETURN DISTINCT key, n.text AS text, e.id AS id, e.kind AS kind ORDER BY key, id
