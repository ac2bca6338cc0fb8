// The first and the last of the dated meetings that two shared.
// shared: list of events
// → firstMet, lastMet: "sort date", null where none is dated; what has no known first day sorts behind the others, and
// is neither while there are others
CALL (shared) {
  UNWIND shared AS e
  WITH e WHERE e.earliest IS NOT NULL
  RETURN min(e.sort + ' ' + e.date) AS firstMet,
    max(CASE WHEN e.sort STARTS WITH '9999' THEN '0' ELSE '1' END + e.sort + ' ' + e.date) AS lastMet
}
