// What is held and names one of these entities, none of which is held: claims by their ends, properties and evidence,
// documents by their publisher, judgements.
// $ids: string[]
// → key, id
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|REFERS_TO]-(c:Claim)
WHERE c.retracted IS NULL
RETURN c.key AS key, id AS id
UNION
UNWIND $ids AS id
MATCH (v:Evidence {document: id})-[:EVIDENCE_OF]->(c:Claim)
WHERE c.retracted IS NULL AND id IN c.documents
RETURN c.key AS key, id AS id
UNION
MATCH (d:Document)
WHERE d.retracted IS NULL AND d.publisher IN $ids
RETURN d.id AS key, d.publisher AS id
UNION
MATCH (j:Judgement)
WHERE j.retracted IS NULL AND j.left IN $ids
RETURN j.key AS key, j.left AS id
UNION
MATCH (j:Judgement)
WHERE j.retracted IS NULL AND j.right IN $ids
RETURN j.key AS key, j.right AS id
