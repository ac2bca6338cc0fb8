// When these events were and how many were there, as it is handed on to the facts of who was there.
// $ids: string[]
// → id, earliest, latest, surelyFrom, surelyTo, uncertain, size, sort
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.kind = 'Event'
RETURN e.id AS id, e.earliest AS earliest, e.latest AS latest, e.surelyFrom AS surelyFrom, e.surelyTo AS surelyTo,
       e.uncertain AS uncertain, e.size AS size, e.sort AS sort
