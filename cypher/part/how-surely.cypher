// How surely two met, at the best attested of the meetings that they shared.
// a, b: entities; shared: list of events; $admit: map
// → confidence: the smaller of the two sides
CALL (a, b, shared) {
  UNWIND shared AS e
  MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b)
  WHERE true /* admits own */ AND true /* admits other */
  RETURN max(CASE WHEN other.confidence < own.confidence THEN other.confidence ELSE own.confidence END) AS confidence
}
