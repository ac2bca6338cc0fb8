// What records describe or date: the entity of an entity or document record, the event of a claim.
// $keys: string[]
// → entity, event (each null where it does not apply)
UNWIND $keys AS key
MATCH (r:Record {key: key})
RETURN CASE WHEN r.record IN ['entity', 'document'] THEN r.id ELSE null END AS entity,
       CASE WHEN r.record = 'attribute' THEN r.entity WHEN r.meeting THEN r.object ELSE null END AS event
