// The documents of a dataset that are editions of tables.
// $beginning: string, what their ids begin with
// → id, json
MATCH (d:Document)
WHERE d.retracted IS NULL AND d.id STARTS WITH $beginning
RETURN d.id AS id, d.json AS json
ORDER BY id
