// Relationships that stand beside facts, page by page.
// $after: string, the last id of the page before; $limit: integer
// → id, subject, predicate, object, state (what both must agree on)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.id > $after
  AND true /* part of-a-fact */
RETURN r.id AS id, a.id AS subject, type(r) AS predicate, b.id AS object,
  [r.confidence, r.implicit, r.earliest, r.latest, r.surelyFrom, r.surelyTo, r.uncertain, r.size, r.sort, r.retracted, r.documents] AS state
ORDER BY id LIMIT $limit
