// Names that could answer a search: those whose key begins with a key, or has a word that does.
// $keys: {starts, contains}[], the key and the key behind a space; $kinds: string[] or null; $limit: integer
// → id, kind, text, lang, origin, key, place (of the name among the entity's names)
UNWIND $keys AS wanted
MATCH (n:Name)
WHERE (n.key STARTS WITH wanted.starts OR n.key CONTAINS wanted.contains) AND n.lang <> 'zxx'
MATCH (n)-[:NAME_OF]->(e:Entity)
WHERE e.retracted IS NULL AND ($kinds IS NULL OR e.kind IN $kinds)
RETURN DISTINCT e.id AS id, e.kind AS kind, n.text AS text, n.lang AS lang, n.origin AS origin,
  n.key AS key, n.place AS place
ORDER BY size(key), key, id, place LIMIT $limit
