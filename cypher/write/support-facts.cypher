// Sets which documents support claims.
// $rows: {key, documents}[]
// → written
UNWIND $rows AS row
MATCH (c:Record {key: row.key})
SET c.documents = row.documents
RETURN count(c) AS written
