// Who published a document.
// $document: string
// → publisher (null when not stated)
MATCH (d:Entity {id: $document})
RETURN d.publisher AS publisher
