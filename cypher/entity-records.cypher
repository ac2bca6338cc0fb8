// Every current entity and document record of these entities, whatever its dataset.
// $ids: string[]
// → id, dataset, json
UNWIND $ids AS id
MATCH (r:Record {id: id})
WHERE r.retracted IS NULL AND r.record IN ['entity', 'document']
RETURN r.id AS id, r.dataset AS dataset, r.json AS json
