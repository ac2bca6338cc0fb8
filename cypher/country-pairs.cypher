// Pairs of countries by the number of partnerships between their cities, falling, then their ids; a keyset page.
// the parameters of part/partnerships-by-country; $afterCount: integer, $afterLeft and $afterRight: string, the last row of
// the page before (a number beyond all, '' and ''); $limit: integer
// → left, right (not before left), partnerships
WITH '' AS left, '' AS right /* part partnerships-by-country */
WITH left, right, count(*) AS partnerships
WHERE partnerships < $afterCount OR (partnerships = $afterCount
  AND (left > $afterLeft OR (left = $afterLeft AND right > $afterRight)))
RETURN left, right, partnerships ORDER BY partnerships DESC, left, right LIMIT $limit
