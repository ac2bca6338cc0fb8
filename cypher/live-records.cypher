// What the store holds now of a dataset, page by page.
// $dataset: string; $after: string, the last key of the page before; $limit: integer
// → key, id, record, documents (of claims: those that support them now)
MATCH (r:Record {dataset: $dataset})
WHERE r.retracted IS NULL AND r.key > $after
RETURN r.key AS key, r.id AS id, r.record AS record, r.documents AS documents ORDER BY key LIMIT $limit
