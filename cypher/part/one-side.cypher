// Who is on one side with an entity, and where ("event entity"): for whom it stood, who stood for it, whoever a
// participation of it names.
// a: an entity; $admit: map
// → stood, named, sides: lists of texts
CALL (a) {
  MATCH (a)-[r:REPRESENTED]-(x:Entity)
  WHERE r.retracted IS NULL AND r.event IS NOT NULL
  RETURN collect(r.event + ' ' + x.id) AS stood
}
CALL (a) {
  MATCH (a)<-[x:REFERS_TO]-(f:Fact)
  WHERE x.property IN ['onBehalfOf', 'delegates'] AND f.predicate IN ['PARTICIPATED_IN', 'HOSTED', 'ORGANIZED']
    AND f.polarity = 'asserted' AND true /* admits f */
  RETURN collect(f.object + ' ' + f.subject) AS named
}
CALL (a) {
  MATCH (a)-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
  WHERE true /* admits r */
  UNWIND coalesce(r.onBehalfOf, []) + coalesce(r.delegates, []) AS side
  RETURN collect(e.id + ' ' + side) AS sides
}
