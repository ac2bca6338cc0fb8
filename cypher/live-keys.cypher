// The records of a dataset that the store holds now, page by page.
// $dataset: string; $after: string, the last key of the page before; $limit: integer
// → key
MATCH (r:Record {dataset: $dataset})
WHERE r.retracted IS NULL AND r.key > $after
RETURN r.key AS key ORDER BY key LIMIT $limit
