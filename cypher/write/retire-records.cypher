// Marks records as no longer held, under a key of their own, so that a new version can take theirs.
// $rows: {key, retired}[], the key that it has and the key that it gets; $at: timestamp
// → written
UNWIND $rows AS row
MATCH (r:Record {key: row.key})
SET r.key = row.retired, r.retracted = $at
RETURN count(r) AS written
