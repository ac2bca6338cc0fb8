// Where documents mention entities by name.
// $ids: string[]
// → source, document, spans (start, end, start, end, …)
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[m:MENTIONED_IN]->(d:Document)
WHERE d.retracted IS NULL
RETURN id AS source, d.id AS document, m.spans AS spans
ORDER BY source, document
