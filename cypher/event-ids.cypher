// The ids of events, retracted ones too, page by page.
// $after: string, the last id of the page before; $limit: integer
// → id
MATCH (e:Event)
WHERE e.id > $after
RETURN e.id AS id ORDER BY id LIMIT $limit
