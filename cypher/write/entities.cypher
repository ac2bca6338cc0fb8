// Writes the united view of entities of one kind.
// $rows: {id, props}[]
// → written
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
REMOVE e:City:Country:Document:Event:Facility:Group:Measure:Organization:Person:Region:Statement:Topic:Venue:Work
SET e:`KIND` SET e = row.props
RETURN count(e) AS written
