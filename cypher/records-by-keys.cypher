// Current records.
// $keys: string[]
// → as records
UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE r.retracted IS NULL
RETURN r.key AS key, r.dataset AS dataset, r.json AS json, r.recorded AS recorded, r.documents AS documents
ORDER BY key
