// Keeps what a dataset says of itself.
// $rows: {id, props}[]
// → written
UNWIND $rows AS row
MERGE (d:Dataset {id: row.id})
SET d += row.props
RETURN count(d) AS written
