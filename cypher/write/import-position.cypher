// Notes from where the import of a dataset can go on; null when it came to its end.
// $dataset: string; $resume: string or null
// → written
MATCH (d:Dataset {id: $dataset})
SET d.resume = $resume
RETURN count(d) AS written
