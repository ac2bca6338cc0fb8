// How many versions of records were ever written: two readings between which somebody loaded differ in it.
// → versions
MATCH (r:Record)
RETURN count(r) AS versions
