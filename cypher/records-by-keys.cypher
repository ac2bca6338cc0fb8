// Current records.
// $keys: string[]
// → key, dataset, json, recorded, documents (of claims: those that support them now)
UNWIND $keys AS key
MATCH (r:Record {key: key})
WHERE r.retracted IS NULL
RETURN r.key AS key, r.dataset AS dataset, r.json AS json, r.recorded AS recorded, r.documents AS documents
ORDER BY key
