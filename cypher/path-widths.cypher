// Over how many relationships entities lead on: what it takes to open them.
// $ids: string[]
// → id, width
UNWIND $ids AS id
MATCH (a:Entity {id: id})
RETURN id, COUNT { (a)-[:`TYPES`]-() } AS width
