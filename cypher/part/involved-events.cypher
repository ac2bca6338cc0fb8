// The events in which all of some entities had a part; a condition on them may follow.
// $involving: string[], distinct, and $wanted: their number; about: is handed on
// → e
CALL () {
  UNWIND $involving AS who
  MATCH (:Entity {id: who})-[r:PARTICIPATED_IN|HOSTED|ORGANIZED|INVOLVED_IN]->(e:Event)
  WHERE r.retracted IS NULL
  WITH e, count(DISTINCT who) AS involved
  WHERE involved = $wanted
  RETURN e
}
WITH e, about
