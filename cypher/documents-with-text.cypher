// The documents of these datasets whose text is held.
// $datasets: string[]
// → id, lang, text, datasets
UNWIND $datasets AS dataset
MATCH (r:Record {dataset: dataset})
WHERE r.record = 'document' AND r.retracted IS NULL
WITH DISTINCT r.id AS id
MATCH (d:Entity {id: id})
WHERE d.retracted IS NULL AND d.sha256 IS NOT NULL
MATCH (t:Text {sha256: d.sha256})
RETURN d.id AS id, d.json AS json, d.datasets AS datasets, t.text AS text ORDER BY id
