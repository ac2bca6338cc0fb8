// Keeps a text under its digest.
// $sha256: string; $text: string
// → written
MERGE (t:Text {sha256: $sha256})
SET t.text = $text
RETURN count(t) AS written
