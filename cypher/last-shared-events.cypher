// When pairs were last at a meeting together that took place, by the rules of who-met.
// $asked: [string, string[]][], one and the others that it may have met; $bases: integer[], which bases count (see who-met); $admit: map
// → left, right, events, undated and unsure (how many of the events have no date, or an uncertain one), latest (the
// last day on which one may have ended), surely (the last day on which one surely had not begun yet), last ("sort
// basis date" of the last dated one behind a sign by which unknown first days come before the others; else null)
UNWIND $asked AS one
MATCH (a:Entity {id: one[0]})-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
MATCH (e)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b:Entity)
WHERE b.id IN one[1] AND e.meets AND e.held AND e.retracted IS NULL AND b.retracted IS NULL AND a.id <> b.id
  AND true /* admits own */ AND true /* admits other */
WITH a, b, e, min(own.basis) AS ownBasis, min(other.basis) AS otherBasis,
  max(CASE
    WHEN b.id IN coalesce(own.onBehalfOf, []) OR b.id IN coalesce(own.delegates, [])
      OR a.id IN coalesce(other.onBehalfOf, []) OR a.id IN coalesce(other.delegates, []) THEN 1 ELSE 0 END) AS oneSide
WITH a, b, e, CASE WHEN e.series THEN 4 WHEN ownBasis > otherBasis THEN ownBasis ELSE otherBasis END AS basis, oneSide
WHERE oneSide = 0 AND basis IN $bases
  AND NOT EXISTS { MATCH (a)-[stood:REPRESENTED]-(b) WHERE stood.event = e.id AND stood.retracted IS NULL }
RETURN a.id AS left, b.id AS right, count(e) AS events,
  sum(CASE WHEN e.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN e.uncertain THEN 1 ELSE 0 END) AS unsure,
  max(e.latest) AS latest,
  max(CASE WHEN e.uncertain THEN null ELSE e.earliest END) AS surely,
  max(CASE WHEN e.earliest IS NULL THEN null WHEN e.sort STARTS WITH '9999' THEN '0' ELSE '1' END
    + e.sort + ' ' + toString(basis) + ' ' + e.date) AS last
