// How many events there are.
// $involving, $wanted, $topic and the other parameters of part/asked-events, with '' for $after
// → total
CALL () { RETURN [] AS about } /* part about-topic */
MATCH (e:Event) /* part involved-events */
WHERE true /* part asked-events */
RETURN count(e) AS total
