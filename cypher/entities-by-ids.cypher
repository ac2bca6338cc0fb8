// Entities, as much of them as is wanted.
// $ids: string[]; LISTED: the columns that are told of entities
// → listed
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.retracted IS NULL
RETURN [e.id] /* listed e */ AS listed
