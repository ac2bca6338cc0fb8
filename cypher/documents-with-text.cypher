// The documents of these datasets whose text is held.
// $datasets: string[]
// → id, json, datasets, text
MATCH (t:Text)
MATCH (d:Document {sha256: t.sha256})
WHERE d.retracted IS NULL AND any(one IN d.datasets WHERE one IN $datasets)
RETURN d.id AS id, d.json AS json, d.datasets AS datasets, t.text AS text ORDER BY id
