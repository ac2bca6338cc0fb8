/**
 * @neo4j/graphql on Apollo Server, as its guide starts it. What is said of speed there is done: a constraint on what is
 * looked up by, the driver given once, production mode. Reads NEO4J_URI, NEO4J_PASSWORD, PORT.
 */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const typeDefs = /* GraphQL */ `
  type PeerCountry @node {
    id: ID!
    name: String!
  }

  type PeerCity @node {
    id: ID!
    name: String!
    country: [PeerCountry!]! @relationship(type: "PEER_IN", direction: OUT)
    sisters: [PeerCity!]! @relationship(type: "PEER_SISTER", direction: OUT, queryDirection: UNDIRECTED)
  }

  type PeerPerson @node {
    id: ID!
    name: String!
    events: [PeerEvent!]! @relationship(type: "PEER_TOOK_PART", direction: OUT, properties: "TookPart")
  }

  type PeerEvent @node {
    id: ID!
    name: String!
    participants: [PeerPerson!]! @relationship(type: "PEER_TOOK_PART", direction: IN, properties: "TookPart")
  }

  type TookPart @relationshipProperties {
    role: String!
  }
`;

const { NEO4J_URI, NEO4J_PASSWORD, PORT } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic('neo4j', NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: Number(PORT), host: '127.0.0.1' },
  context: async ({ req }) => ({ req, sessionConfig: { database: 'neo4j' } }),
});
console.log(`ready at ${url}`);
