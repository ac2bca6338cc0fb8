// How many entities there are, of some kinds and types.
// $kinds, $types: string[] or null
// → total
MATCH (e:Entity)
WHERE e.retracted IS NULL AND ($kinds IS NULL OR e.kind IN $kinds) AND ($types IS NULL OR e.type IN $types)
RETURN count(e) AS total
