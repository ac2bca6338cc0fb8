// Entities on which datasets disagree.
// → id, json
MATCH (e:Entity)
WHERE e.retracted IS NULL AND size(e.datasets) > 1 AND NOT e.json CONTAINS '"conflicts":[]'
RETURN e.id AS id, e.json AS json ORDER BY id LIMIT 1000
