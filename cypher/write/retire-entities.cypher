// Marks entities of which no record is held any more.
// $ids: string[]; $at: timestamp
// → written
UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.retracted = $at
RETURN count(e) AS written
