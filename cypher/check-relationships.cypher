// Relationships that stand beside facts, page by page.
// $after: string, the last id of the page before; $limit: integer
// → id, subject, predicate, object, state (what both must agree on)
MATCH (a:Entity)-[r]->(b:Entity)
WHERE NOT type(r) IN ['MENTIONED_IN', 'PRESENT_DIRECT', 'PRESENT_THROUGH_DELEGATES', 'PRESENT_INFERRED']
  AND r.id > $after
RETURN r.id AS id, a.id AS subject, type(r) AS predicate, b.id AS object,
  [r.confidence, r.implicit, r.earliest, r.latest, r.surelyFrom, r.surelyTo, r.uncertain, r.size, r.sort, r.retracted, r.documents] AS state
ORDER BY id LIMIT $limit
