// The partnerships of some cities with any others; between two of those asked for, each comes twice. The order is none.
// $ids: string[]; $admit: map
// → left (the one asked for), right
UNWIND $ids AS id
MATCH (:Entity {id: id})-[r:SISTER_CITY_OF]-(b:City)
WHERE b.retracted IS NULL AND b.id <> id AND true /* admits r */
RETURN DISTINCT id AS left, b.id AS right
