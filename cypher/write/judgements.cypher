// Keeps identity decisions as they came.
// $rows: {props}[]
// → written
UNWIND $rows AS row
CREATE (r:Record:Judgement) SET r = row.props
RETURN count(r) AS written
