// Whether a fact, or the relationship beside it, passes a FactFilter. $admit comes from src/graph/filter.ts.
fact.retracted IS NULL
AND fact.confidence >= $admit.confidence
AND ($admit.implicit OR NOT fact.implicit)
AND ($admit.documents IS NULL OR any(document IN fact.documents WHERE document IN $admit.documents))
AND ($admit.size IS NULL OR fact.size IS NULL OR fact.size <= $admit.size)
AND CASE
  WHEN $admit.duringFrom IS NULL THEN true
  WHEN fact.earliest IS NULL THEN $admit.undated
  WHEN $admit.certainly THEN
    NOT fact.uncertain AND fact.earliest >= $admit.duringFrom AND fact.latest <= $admit.duringTo
  ELSE fact.earliest <= $admit.duringTo AND fact.latest >= $admit.duringFrom
END
AND CASE
  WHEN $admit.asOfFrom IS NULL THEN true
  WHEN fact.earliest IS NULL THEN $admit.undated
  WHEN fact.standing AND $admit.certainly THEN
    NOT fact.uncertain AND coalesce(fact.surelyFrom <= $admit.asOfFrom AND fact.surelyTo >= $admit.asOfTo, false)
  WHEN fact.standing THEN fact.earliest <= $admit.asOfTo AND fact.latest >= $admit.asOfFrom
  WHEN $admit.certainly THEN NOT fact.uncertain AND fact.latest <= $admit.asOfFrom
  ELSE fact.latest <= $admit.asOfTo
END
