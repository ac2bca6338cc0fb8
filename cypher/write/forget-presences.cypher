// Takes away the presences of entities at events.
// $rows: {entity, event}[]
UNWIND $rows AS row
MATCH (:Entity {id: row.entity})-[p:PRESENT_DIRECT|PRESENT_THROUGH_DELEGATES|PRESENT_INFERRED]->(:Entity {id: row.event})
DELETE p
