// What lies one hop from a set of entities.
// $ids: string[]; $kinds: string[] or null; $admit: map
// → id
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:`TYPES`]-(b:Entity)
WHERE b.retracted IS NULL AND ($kinds IS NULL OR b.kind IN $kinds) AND true /* admits r */
RETURN DISTINCT b.id AS id
