// Entities with what lists of them show: type, names and, of events, the date and whether it took place.
// $ids: string[]; $tag, $language: string, the properties in which to look for the name first
// → id, kind, type, names (see src/model/name-columns.ts; a store of version 0.1 has them in json only), date, status, sizeJson
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.retracted IS NULL
RETURN e.id AS id, e.kind AS kind, e.type AS type, coalesce(e[$tag], e[$language], e.names, e.json) AS names, e.date AS date, e.status AS status, e.sizeJson AS sizeJson
