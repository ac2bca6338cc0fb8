// What stands for itself: documents and entities: every current record, in no order.
// → dataset, json, recorded, documents (of claims: those that support them now)
MATCH (r:Record)
WHERE r.retracted IS NULL AND NOT r:Claim AND NOT r:Judgement
RETURN r.dataset AS dataset, r.json AS json, r.recorded AS recorded, r.documents AS documents
