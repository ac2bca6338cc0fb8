// Marks the evidence of retired claims.
// $rows: {retired}[]; $at: timestamp
// → written
UNWIND $rows AS row
MATCH (c:Record {key: row.retired})<-[:EVIDENCE_OF]-(v:Evidence)
SET v.id = row.retired + '#' + toString(v.ordinal), v.retracted = $at
RETURN count(v) AS written
