// To which entities some lead, each pair once; the order is none.
// $ids: string[]; $admit: map
// → left, right
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:`TYPES`]->(b:Entity)
WHERE b.retracted IS NULL AND true /* admits r */
RETURN DISTINCT id AS left, b.id AS right
