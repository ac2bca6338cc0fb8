// Keeps records as they came.
// $rows: {key, props}[]
// → written
UNWIND $rows AS row
CREATE (r:Record) SET r = row.props
RETURN count(r) AS written
