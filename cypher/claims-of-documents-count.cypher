// How many claims documents support now.
// $ids: string[]
// → source, total
UNWIND $ids AS id
MATCH (d:Entity {id: id})
CALL (d) {
  MATCH (d)<-[:FROM]-(:Evidence)-[:EVIDENCE_OF]->(c:Claim)
  WHERE c.retracted IS NULL AND d.id IN c.documents
  RETURN count(DISTINCT c) AS total
}
RETURN id AS source, total
