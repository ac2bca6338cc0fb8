// How many literal facts and pieces of evidence there are.
// → attributes, evidence
CALL () {
  MATCH (c:Claim) WHERE c.retracted IS NULL AND c.record = 'attribute'
  RETURN count(c) AS attributes
}
CALL () {
  MATCH (c:Claim)<-[:EVIDENCE_OF]-(v:Evidence) WHERE c.retracted IS NULL AND v.document IN c.documents
  RETURN count(v) AS evidence
}
RETURN attributes, evidence
