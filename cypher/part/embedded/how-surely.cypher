// The same by looking once at all who were at each of the meetings: where both ends are known, this engine walks all
// that one of them has.
CALL (a, b, shared) {
  UNWIND shared AS e
  MATCH (e)<-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]-(x)
  WHERE (x = a OR x = b) AND true /* admits r */
  WITH e, max(CASE WHEN x = a THEN r.confidence ELSE null END) AS own,
    max(CASE WHEN x = b THEN r.confidence ELSE null END) AS other
  RETURN max(CASE WHEN other < own THEN other ELSE own END) AS confidence
}
