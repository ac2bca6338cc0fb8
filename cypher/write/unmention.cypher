// Takes away the mentions in a document, before they are found anew.
// $document: string
MATCH (d:Entity {id: $document})<-[m:MENTIONED_IN]-(:Entity)
DELETE m
