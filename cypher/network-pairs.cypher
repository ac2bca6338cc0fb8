// Which entities of the whole graph are joined, each pair once a direction; the order is none.
// $kinds: string[] or null, of both; $admit: map; $limit: integer
// → left, right
MATCH (a:Entity)-[r:`TYPES`]->(b:Entity)
WHERE a.retracted IS NULL AND b.retracted IS NULL
  AND ($kinds IS NULL OR (a.kind IN $kinds AND b.kind IN $kinds)) AND true /* admits r */
RETURN DISTINCT a.id AS left, b.id AS right LIMIT $limit
