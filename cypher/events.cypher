// Events by day.
// $involving, $wanted, $topic and the other parameters of part/asked-events; $after: string, the last sort of the page
// before; $limit: integer
// → id, sort
CALL () { RETURN [] AS about } /* part about-topic */
MATCH (e:Event) /* part involved-events */
WHERE true /* part asked-events */
RETURN e.id AS id, e.sort AS sort
ORDER BY sort LIMIT $limit
