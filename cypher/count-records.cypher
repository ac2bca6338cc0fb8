// How many records of each dataset are held.
// → dataset, count
MATCH (r:Record)
WHERE r.retracted IS NULL
RETURN r.dataset AS dataset, count(*) AS count
