// Where a topic was discussed: once and from the topic on, as each event would look for it everywhere.
// $topic: string or null
// → about: ids of events and of others
CALL () {
  UNWIND [$topic] AS id
  MATCH (:Entity {id: id})<-[r:DISCUSSED_TOPIC]-(x:Entity)
  WHERE r.retracted IS NULL
  RETURN collect(x.id) + collect(r.event) AS about
}
