/**
 * The same graphs for those who know nothing of Parley: under labels and types of their own in the same database, as
 * plain nodes and relationships with the properties that are asked for and the constraints that Neo4j recommends for
 * looking up by id. Nothing of Parley's bookkeeping is in their way.
 */

const CONSTRAINTS = ['PeerCity', 'PeerCountry', 'PeerPerson', 'PeerEvent'].map(
  (label) => `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
);

const NODES = (label) => `UNWIND $rows AS row CREATE (n:${label}) SET n = row`;

const LINKS = {
  in: `UNWIND $rows AS row MATCH (a:PeerCity {id: row.id}) MATCH (b:PeerCountry {id: row.country})
    CREATE (a)-[:PEER_IN]->(b)`,
  sister: `UNWIND $rows AS row MATCH (a:PeerCity {id: row.from}) MATCH (b:PeerCity {id: row.to})
    CREATE (a)-[:PEER_SISTER {id: row.from + '|' + row.to}]->(b)`,
  part: `UNWIND $rows AS row MATCH (a:PeerPerson {id: row.person}) MATCH (b:PeerEvent {id: row.event})
    CREATE (a)-[:PEER_TOOK_PART {role: row.role}]->(b)`,
};

/**
 * @param {import('neo4j-driver').Driver} driver
 * @param {{ cities: import('./cities.mjs').CityGraph, meetings: import('./meetings.mjs').Meetings }} graphs
 */
export async function loadPeerGraph(driver, { cities, meetings }) {
  const session = driver.session();
  try {
    for (const statement of CONSTRAINTS) await session.run(statement);
    await session.run('CALL db.awaitIndexes(120)');
    const write = async (statement, rows) => {
      for (let from = 0; from < rows.length; from += 5000) {
        await session.run(statement, { rows: rows.slice(from, from + 5000) });
      }
    };
    await write(NODES('PeerCountry'), cities.countries);
    await write(
      NODES('PeerCity'),
      cities.cities.map(({ id, name }) => ({ id, name })),
    );
    await write(
      LINKS.in,
      cities.cities.filter((city) => city.country !== null).map(({ id, country }) => ({ id, country })),
    );
    await write(LINKS.sister, cities.pairs);
    await write(NODES('PeerPerson'), meetings.persons);
    await write(NODES('PeerEvent'), meetings.events);
    await write(LINKS.part, meetings.participations);
  } finally {
    await session.close();
  }
}
