// Whether an event is of those that are asked for.
// e: an event; about: as of part/about-topic; $from, $to: days or null; $certainly, $undated: boolean; $types: string[]
// or null; $counted: string or null, with $more, $fewer: number or null; $place, $topic: string or null; $after: string,
// the sort behind which it lies
WHERE e.retracted IS NULL AND e.sort > $after
  AND ($types IS NULL OR e.type IN $types)
  AND CASE
    WHEN $from IS NULL THEN true
    WHEN e.earliest IS NULL OR e.earliest = '0000-01-01' OR e.latest = '9999-12-31' THEN $undated
    WHEN $certainly THEN NOT e.uncertain AND e.earliest >= $from AND e.latest <= $to
    ELSE e.earliest <= $to AND e.latest >= $from
  END
  AND ($counted IS NULL OR any(i IN range(0, size(e.counted) - 1) WHERE e.counted[i] = $counted
    AND ($more IS NULL OR e.least[i] > $more) AND ($fewer IS NULL OR e.most[i] < $fewer)))
  AND ($place IS NULL OR EXISTS {
    MATCH (e)-[at:HAS_VENUE|LOCATED_IN]->(:Entity)-[steps:LOCATED_IN|PART_OF*0..6]->(place)
    WHERE place.id = $place AND at.retracted IS NULL AND all(step IN steps WHERE step.retracted IS NULL) })
  AND ($topic IS NULL OR e.id IN about)
