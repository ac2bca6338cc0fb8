// How many literal facts and pieces of evidence there are.
// → attributes, evidence
MATCH (c:Claim)
WHERE c.retracted IS NULL
WITH sum(CASE WHEN c.record = 'attribute' THEN 1 ELSE 0 END) AS attributes, collect(c) AS claims
UNWIND claims AS c
OPTIONAL MATCH (c)<-[:EVIDENCE_OF]-(v:Evidence)
WHERE v.document IN c.documents
RETURN attributes, count(v) AS evidence
