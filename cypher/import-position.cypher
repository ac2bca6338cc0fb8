// From where the import of a dataset can go on.
// $dataset: string
// → resume, null where an import came to its end or none began
MATCH (d:Dataset {id: $dataset})
RETURN d.resume AS resume
