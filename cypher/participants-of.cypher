// Who was at events, by id; a keyset page for each event.
// $ids: string[]; $roles, $kinds: string[] or null; $admit: map; $after: string, the last place of the page
// before; $limit: integer
// → source, event, participant, place, facts (id, role, presence, …)
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[r:PARTICIPATED_IN|HOSTED|ORGANIZED]-(p:Entity)
  WHERE p.retracted IS NULL AND p.id > $after AND ($kinds IS NULL OR p.kind IN $kinds)
    AND ($roles IS NULL OR r.role IN $roles) AND true /* admits r */
  WITH p, collect({id: r.id, role: r.role, presence: r.presence, basis: r.basis, confidence: r.confidence, onBehalfOf: r.onBehalfOf, delegates: r.delegates}) AS facts
  RETURN p.id AS participant, facts ORDER BY participant LIMIT $limit
}
RETURN id AS source, id AS event, participant, participant AS place, facts
ORDER BY source, place
