// Which of these records the store holds now, and in what version.
// $keys: string[], "dataset:id"
// → key, hash, recorded, shipped (a document: its text came with it)
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN r.key AS key, r.hash AS hash, r.recorded AS recorded,
       r.record = 'document' AND r.json CONTAINS '"textShipped":true' AS shipped
