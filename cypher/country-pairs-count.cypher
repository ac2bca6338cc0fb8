// How many pairs of countries there are with partnerships between their cities.
// the parameters of part/partnerships-by-country
// → total
WITH '' AS left, '' AS right /* part partnerships-by-country */
WITH DISTINCT left, right
RETURN count(*) AS total
