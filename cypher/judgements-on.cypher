// What editors decided on whether entities are one, the latest last.
// $ids: string[]
// → source, other, json (the judgement)
UNWIND $ids AS id
MATCH (j:Judgement)
WHERE j.retracted IS NULL AND (j.left = id OR j.right = id)
RETURN id AS source, CASE WHEN j.left = id THEN j.right ELSE j.left END AS other, j.json AS json,
  coalesce(j.at, j.recorded) AS at, j.key AS key
ORDER BY source, other, at, key
