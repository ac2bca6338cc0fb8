// The documents whose text has this digest.
// $sha256: string, lower-case hex
// → id, dataset
MATCH (d:Document {sha256: $sha256})
WHERE d.retracted IS NULL
RETURN d.id AS id, d.datasets AS datasets ORDER BY id
