// A sign of life.
// → one: integer
RETURN 1 AS one
