// The claims that a document supports now, with all the documents that support each.
// $document: string; $after: string, the last key of the page before; $limit: integer
// → key, subject and object (of a fact), entity (of a literal fact), documents
MATCH (v:Evidence {document: $document})-[:EVIDENCE_OF]->(c:Claim)
WHERE c.retracted IS NULL AND c.key > $after AND $document IN c.documents
WITH DISTINCT c ORDER BY c.key LIMIT $limit
RETURN c.key AS key, c.subject AS subject, c.object AS object, c.entity AS entity, c.documents AS documents
ORDER BY key
