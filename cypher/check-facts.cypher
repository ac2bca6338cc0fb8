// Facts that a relationship must stand beside, page by page.
// $after: string, the last id of the page before; $limit: integer
// → id, subject, predicate, object, state (what both must agree on)
MATCH (f:Fact)
WHERE f.polarity = 'asserted' AND f.key > $after
RETURN f.key AS id, f.subject AS subject, f.predicate AS predicate, f.object AS object,
  [f.confidence, f.implicit, f.earliest, f.latest, f.surelyFrom, f.surelyTo, f.uncertain, f.size, f.sort, f.retracted, f.documents] AS state
ORDER BY id LIMIT $limit
