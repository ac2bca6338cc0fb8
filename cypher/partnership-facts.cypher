// The facts that make pairs of cities sisters.
// $pairs: [string, string][]; $admit: map
// → left, right, facts (keys, in no order)
UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]})-[r:SISTER_CITY_OF]-(b:City)
WHERE b.id = pair[1] AND true /* admits r */
RETURN a.id AS left, b.id AS right, collect(DISTINCT r.id) AS facts
