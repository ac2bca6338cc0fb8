/**
 * What a good developer would write by hand for just these requests: nested Cypher through the driver, behind a bare
 * HTTP server: GET /KIND?id=…. Each request is one auto-commit read, the cheapest the driver has.
 * Reads NEO4J_URI, NEO4J_PASSWORD, PORT.
 */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';

const STATEMENTS = {
  city: `MATCH (c:PeerCity {id: $id})
    RETURN c {.id, .name, country: [(c)-[:PEER_IN]->(l) | l {.id, .name}]} AS answer`,
  sisters: `MATCH (c:PeerCity {id: $id})
    RETURN c {.id, .name, sisters: [(c)-[:PEER_SISTER]-(s) | s {.id, .name}]} AS answer`,
  twoLevels: `MATCH (c:PeerCity {id: $id})
    RETURN c {.id, .name, sisters: [(c)-[:PEER_SISTER]-(s) | s {.id, .name,
      sisters: [(s)-[:PEER_SISTER]-(t) | t {.id, .name}]}]} AS answer`,
  threeLevels: `MATCH (c:PeerCity {id: $id})
    RETURN c {.id, .name, sisters: COLLECT {
      MATCH (c)-[:PEER_SISTER]-(s) WITH s ORDER BY s.id LIMIT 50 RETURN s {.id, .name, sisters: COLLECT {
        MATCH (s)-[:PEER_SISTER]-(t) WITH t ORDER BY t.id LIMIT 50 RETURN t {.id, .name, sisters: COLLECT {
          MATCH (t)-[:PEER_SISTER]-(u) WITH u ORDER BY u.id LIMIT 50 RETURN u {.id, .name} }} }} }} AS answer`,
  circle: `MATCH (p:PeerPerson {id: $id})
    RETURN p {.id, .name, events: COLLECT {
      MATCH (p)-[r:PEER_TOOK_PART]->(e) WITH r, e ORDER BY e.id LIMIT 100
      RETURN {role: r.role, id: e.id, name: e.name, participants: COLLECT {
        MATCH (e)<-[o:PEER_TOOK_PART]-(q) WITH o, q ORDER BY q.id LIMIT 100
        RETURN {role: o.role, id: q.id, name: q.name} }} }} AS answer`,
  tenEach: `MATCH (p:PeerPerson {id: $id})
    RETURN p {.id, .name, events: COLLECT {
      MATCH (p)-[:PEER_TOOK_PART]->(e) WITH e ORDER BY e.id LIMIT 10 RETURN e {.id, .name, participants: COLLECT {
        MATCH (e)<-[:PEER_TOOK_PART]-(q) WITH q ORDER BY q.id LIMIT 10 RETURN q {.id, .name, events: COLLECT {
          MATCH (q)-[:PEER_TOOK_PART]->(f) WITH f ORDER BY f.id LIMIT 10 RETURN f {.id, .name} }} }} }} AS answer`,
  whoMet: `MATCH (p:PeerPerson {id: $id})-[:PEER_TOOK_PART]->(e)<-[:PEER_TOOK_PART]-(q)
    WITH q, collect(e) AS events, count(*) AS met ORDER BY met DESC, q.id LIMIT 20
    RETURN collect({id: q.id, name: q.name, met: met, events: COLLECT {
      UNWIND events AS e WITH e ORDER BY e.id LIMIT 3 RETURN e {.id, .name} }}) AS answer`,
  network: `MATCH (c:PeerCity {id: $id}) OPTIONAL MATCH (c)-[:PEER_SISTER]-(s)
    WITH c, collect(DISTINCT s) AS near UNWIND near + [c] AS n
    OPTIONAL MATCH (n)-[:PEER_SISTER]-(t)
    WITH near + [c] AS near, collect(DISTINCT t) AS far
    UNWIND near + far AS n WITH DISTINCT n WITH collect(n) AS nodes
    RETURN {nodes: [n IN nodes | n {.id, .name}], pairs: COLLECT {
      UNWIND nodes AS a MATCH (a)-[r:PEER_SISTER]->(b) WHERE b IN nodes RETURN [a.id, b.id] }} AS answer`,
  common: `MATCH (a:PeerCity {id: $id[0]})-[:PEER_SISTER]-(c)-[:PEER_SISTER]-(b:PeerCity {id: $id[1]})
    WITH DISTINCT c RETURN collect(c {.id, .name}) AS answer`,
};

const { NEO4J_URI, NEO4J_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic('neo4j', NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
});

const server = createServer(async (request, response) => {
  try {
    const url = new URL(request.url, 'http://server');
    const statement = STATEMENTS[url.pathname.slice(1)];
    const ids = url.searchParams.getAll('id');
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    const id = ids.length > 1 ? ids : ids[0];
    const { records } = await session.run(statement, { id });
    await session.close();
    const body = JSON.stringify(records[0]?.get('answer') ?? null);
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(Number(PORT), '127.0.0.1', () => console.log(`ready at http://127.0.0.1:${PORT}`));
