// All facts, by day.
// $predicates: string[] or null; $admit: map; $after: string, the last sort of the page before; $limit: integer
// → as claims-by-keys
MATCH (f:Fact)
WHERE f.sort > $after AND ($predicates IS NULL OR f.predicate IN $predicates) AND true /* admits f */
RETURN f.key AS key, f.dataset AS dataset, f.json AS json, f.polarity AS polarity, f.documents AS documents, f.recorded AS recorded, f.retracted AS retracted, f.sort AS sort
ORDER BY sort LIMIT $limit
