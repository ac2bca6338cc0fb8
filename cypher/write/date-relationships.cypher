// The same for the relationships beside those facts.
// $rows: {event, earliest, latest, surelyFrom, surelyTo, uncertain, day, size}[]
// → written
UNWIND $rows AS row
MATCH (e:Entity {id: row.event})
WITH row, e
MATCH (e)<-[fact:PARTICIPATED_IN|HOSTED|ORGANIZED]-(:Entity)
SET fact.size = row.size,
    fact.earliest = CASE WHEN fact.valid IS NULL THEN row.earliest ELSE fact.earliest END,
    fact.latest = CASE WHEN fact.valid IS NULL THEN row.latest ELSE fact.latest END,
    fact.surelyFrom = CASE WHEN fact.valid IS NULL THEN row.surelyFrom ELSE fact.surelyFrom END,
    fact.surelyTo = CASE WHEN fact.valid IS NULL THEN row.surelyTo ELSE fact.surelyTo END,
    fact.uncertain = CASE WHEN fact.valid IS NULL THEN row.uncertain ELSE fact.uncertain END,
    fact.sort = CASE WHEN fact.valid IS NULL THEN row.day + ' ' + fact.id ELSE fact.sort END
RETURN count(fact) AS written
