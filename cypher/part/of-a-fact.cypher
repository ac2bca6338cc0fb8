// That a relationship stands beside a fact, and is no mention and no presence.
// r: the relationship
AND NOT type(r) IN ['MENTIONED_IN', 'PRESENT_DIRECT', 'PRESENT_THROUGH_DELEGATES', 'PRESENT_INFERRED']
