// How many entities there are of each kind.
// → kind, count
MATCH (e:Entity)
WHERE e.retracted IS NULL
RETURN e.kind AS kind, count(*) AS count ORDER BY kind
