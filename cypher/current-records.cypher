// The keys of the current entity and document records of these entities.
// $ids: string[]
// → key
UNWIND $ids AS id
MATCH (r:Record {id: id})
WHERE r.retracted IS NULL AND r.record IN ['entity', 'document']
RETURN r.key AS key ORDER BY key
