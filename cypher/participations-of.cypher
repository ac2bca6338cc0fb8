// At which events entities were, by day; a keyset page for each entity.
// $ids: string[]; $roles: string[] or null; $kinds: ignored; $admit: map; $after: string, the last place of the
// page before; $limit: integer
// → source, event, participant, place, facts (id, role, presence, …)
UNWIND $ids AS id
MATCH (p:Entity {id: id})
CALL (p) {
  MATCH (p)-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]->(e:Event)
  WHERE e.retracted IS NULL AND e.sort > $after AND ($roles IS NULL OR r.role IN $roles) AND true /* admits r */
  WITH e, collect({id: r.id, role: r.role, presence: r.presence, basis: r.basis, confidence: r.confidence, onBehalfOf: r.onBehalfOf, delegates: r.delegates}) AS facts
  RETURN e.id AS event, e.sort AS place, facts ORDER BY place LIMIT $limit
}
RETURN id AS source, event, id AS participant, place, facts
ORDER BY source, place
