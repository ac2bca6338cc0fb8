// The documents of all evidence of claims that name one document, retracted or not.
// $documents: string[]
// → key, documents (those that support it now), cited (those that it cites)
UNWIND $documents AS document
MATCH (v:Evidence {document: document})-[:EVIDENCE_OF]->(c:Claim)
WHERE c.retracted IS NULL
WITH DISTINCT c
MATCH (c)<-[:EVIDENCE_OF]-(w:Evidence)-[:FROM]->(d:Entity)
WHERE d.retracted IS NULL
WITH c, collect(DISTINCT d.id) AS cited
WHERE size(cited) <> size(c.documents)
RETURN c.key AS key, c.documents AS documents, cited
