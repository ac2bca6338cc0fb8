// Holds events until the end of the transaction: another that holds one of them waits for that.
// $ids: string[]
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.kind = 'Event'
SET e.hold = true
REMOVE e.hold
