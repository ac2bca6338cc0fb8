// Between which nodes the records of some kinds stand.
// $records: string[] of entity, document, attribute, relation, judgement
// → first, last (null where there is none)
MATCH (r:Record)
WHERE r.record IN $records
RETURN min(id(r)) AS first, max(id(r)) AS last
