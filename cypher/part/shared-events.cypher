// The first of the meetings that two shared, by day.
// a, b: entities; shared: list of events; $events: integer, how many of them; $tag, $language: string, the properties in
// which to look for names first; $admit: map
// → events: lists of event (the columns of LISTED in src/graph/entities.ts), series, own and others (what both were
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
  RETURN collect([[e.id, e.kind, e.type, coalesce(e[$tag], e[$language], e.names), e.date, e.status, e.sizeJson], e.series, own, others]) AS events
}
