// Facts: every current record, in no order.
// → dataset, json, recorded, documents (of claims: those that support them now)
MATCH (r:Fact)
WHERE r.retracted IS NULL
RETURN r.dataset AS dataset, r.json AS json, r.recorded AS recorded, r.documents AS documents
