// The judgements on these entities and no others.
// $ids: string[]
// → key
MATCH (j:Judgement)
WHERE j.retracted IS NULL AND j.left IN $ids AND j.right IN $ids
RETURN j.key AS key ORDER BY key
