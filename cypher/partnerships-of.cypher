// The partnerships of cities with cities whose ids come behind theirs, so that each comes once; the order is none.
// $ids: string[]; $admit: map
// → left, right, byLeft and byRight (1 where that side states it, by any of the facts, else 0)
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:SISTER_CITY_OF]-(b:City)
WHERE a.id < b.id AND b.retracted IS NULL AND true /* admits r */
RETURN a.id AS left, b.id AS right,
  max(CASE WHEN a.id IN coalesce(r.statedBy, []) THEN 1 ELSE 0 END) AS byLeft,
  max(CASE WHEN b.id IN coalesce(r.statedBy, []) THEN 1 ELSE 0 END) AS byRight
