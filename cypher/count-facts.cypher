// How many facts there are of each predicate.
// → predicate, count
MATCH (f:Fact)
WHERE f.retracted IS NULL
RETURN f.predicate AS predicate, count(*) AS count ORDER BY predicate
