// The keys of current records, page by page.
// $records: string[] of entity, document, attribute, relation, judgement; $after: string, the last key of the page
// before; $limit: integer
// → key
MATCH (r:Record)
WHERE r.retracted IS NULL AND r.record IN $records AND r.key > $after
RETURN r.key AS key ORDER BY key LIMIT $limit
