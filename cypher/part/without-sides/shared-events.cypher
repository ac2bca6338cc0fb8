// The same where it is not asked what both were there: own and others are empty.
CALL (shared) {
  UNWIND shared AS e
  WITH e ORDER BY e.sort LIMIT $events
  RETURN collect([[e.id] /* listed e */, e.sizeJson, e.series, [], []]) AS events
}
