// Writes what is known of the date, size and standing of events onto their nodes.
// $rows: {id, props}[]
// → written
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e += row.props
RETURN count(e) AS written
