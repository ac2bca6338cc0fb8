// The keys of current records among the nodes of a window: to sort them for every page would cost more than all else.
// $records: string[] of entity, document, attribute, relation, judgement; $from, $to: integer, the first node and the
// one behind the last
// → key
MATCH (r:Record)
WHERE id(r) >= $from AND id(r) < $to AND r.retracted IS NULL AND r.record IN $records
RETURN r.key AS key
