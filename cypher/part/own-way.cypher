// That every fact of a way holds, and none tells where an organisation sits of what belongs to it.
// a: the entity that the way starts from; way: list of relationships
all(step IN way WHERE step.retracted IS NULL
  AND (type(step) = 'PART_OF' OR startNode(step).id = a.id OR startNode(step).kind <> 'Organization'))
