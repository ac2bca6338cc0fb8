// How many facts there are.
// $predicates: string[] or null; $admit: map
// → total
MATCH (f:Fact)
WHERE ($predicates IS NULL OR f.predicate IN $predicates) AND true /* admits f */
RETURN count(f) AS total
