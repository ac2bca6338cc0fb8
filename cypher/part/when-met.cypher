// How surely two met, at the best attested of the meetings that they shared, and the first and the last of the dated ones.
// a, b: entities; shared: list of events; $admit: map
// → confidence: the smaller of the two sides; firstMet, lastMet: "sort date", null where none is dated; what has no known
// first day sorts behind the others, and is neither while there are others
CALL (a, b, shared) {
  UNWIND shared AS e
  MATCH (a)-[own:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e)<-[other:PARTICIPATED_IN|HOSTED|ORGANIZED]-(b)
  WHERE true /* admits own */ AND true /* admits other */
  RETURN max(CASE WHEN other.confidence < own.confidence THEN other.confidence ELSE own.confidence END) AS confidence
}
CALL (shared) {
  UNWIND shared AS e
  WITH e WHERE e.earliest IS NOT NULL
  RETURN min(e.sort + ' ' + e.date) AS firstMet,
    max(CASE WHEN e.sort STARTS WITH '9999' THEN '0' ELSE '1' END + e.sort + ' ' + e.date) AS lastMet
}
