// Current records, page by page.
// $records: string[] of entity, document, attribute, relation, judgement; $after: string; $limit: integer
// → key, dataset, json, recorded, documents (claims: those that support it)
MATCH (r:Record)
WHERE r.retracted IS NULL AND r.record IN $records AND r.key > $after
RETURN r.key AS key, r.dataset AS dataset, r.json AS json, r.recorded AS recorded, r.documents AS documents
ORDER BY key LIMIT $limit
