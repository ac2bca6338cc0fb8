// What documents support now, by day; a keyset page for each document.
// $ids: string[]; $after: string, the last sort of the page before; $limit: integer
// → source, and as claims-by-keys
UNWIND $ids AS id
MATCH (d:Entity {id: id})
CALL (d) {
  MATCH (d)<-[:FROM]-(:Evidence)-[:EVIDENCE_OF]->(c:Claim)
  WHERE c.retracted IS NULL AND d.id IN c.documents AND c.sort > $after
  WITH DISTINCT c ORDER BY c.sort LIMIT $limit
  RETURN c
}
RETURN id AS source, c.key AS key, c.dataset AS dataset, c.json AS json, c.polarity AS polarity, c.documents AS documents, c.recorded AS recorded, c.retracted AS retracted, c.sort AS sort
ORDER BY source, sort
