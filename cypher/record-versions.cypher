// Which of these records the store holds now, and in what version.
// $keys: string[], "dataset:id"
// → key, hash, documents (claims: the documents that support it now)
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN r.key AS key, r.hash AS hash
