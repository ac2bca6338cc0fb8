// Current records among the nodes of a window. Each node is looked up by its number: nothing else of the store is read.
// $records: string[] of entity, document, attribute, relation, judgement; $from, $to: integer, the first node and the
// last
// → dataset, json, recorded, documents (of claims: those that support them now)
UNWIND range($from, $to) AS number
MATCH (r:Record)
WHERE id(r) = number AND r.retracted IS NULL AND r.record IN $records
RETURN r.dataset AS dataset, r.json AS json, r.recorded AS recorded, r.documents AS documents
