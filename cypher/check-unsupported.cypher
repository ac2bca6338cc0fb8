// Claims that are held without evidence, though they do not rest on what is known elsewhere.
// → key
MATCH (c:Claim)
WHERE c.retracted IS NULL AND size(c.documents) = 0 AND NOT c.json CONTAINS '"basis":"external"'
RETURN c.key AS key ORDER BY key LIMIT 1000
