// The first of the meetings that two shared, by day.
// a, b: entities; shared: list of events; $events: integer, how many of them; LISTED: the columns that are told
// of events; $admit: map
// → events: lists of event (the columns), size (JSON), series, own and others (what both were
// there, each a list of facts: id, role, presence, basis, confidence, onBehalfOf, delegates)
CALL (a, b, shared) {
  UNWIND shared AS e
  WITH a, b, e ORDER BY e.sort LIMIT $events
  CALL (a, e) {
    MATCH (a)-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e) WHERE true /* admits r */
    RETURN collect([r.id, r.role, r.presence, r.basis, r.confidence, r.onBehalfOf, r.delegates]) AS own
  }
  CALL (b, e) {
    MATCH (b)-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e) WHERE true /* admits r */
    RETURN collect([r.id, r.role, r.presence, r.basis, r.confidence, r.onBehalfOf, r.delegates]) AS others
  }
  RETURN collect([[e.id] /* listed e */, e.sizeJson, e.series, own, others]) AS events
}
