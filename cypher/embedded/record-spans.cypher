// Between which nodes the records of each kind stand.
// → record, first, last
MATCH (r:Record)
RETURN r.record AS record, min(id(r)) AS first, max(id(r)) AS last
