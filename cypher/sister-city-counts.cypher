// How many cities have how many sister cities.
// the parameters of part/ranked-partnerships
// → sisters, cities
MATCH (a:City)-[r:SISTER_CITY_OF]-(b:City) /* part ranked-partnerships */
WITH a, count(DISTINCT b) AS sisters
RETURN sisters, count(a) AS cities
