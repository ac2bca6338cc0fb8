// The schema of a Neo4j store. Every statement may run again without effect.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (n:Record) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT text_sha256 IF NOT EXISTS FOR (n:Text) REQUIRE n.sha256 IS UNIQUE;
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind, n.id);
CREATE INDEX event_sort IF NOT EXISTS FOR (n:Event) ON (n.sort);
CREATE INDEX record_dataset IF NOT EXISTS FOR (n:Record) ON (n.dataset);
CREATE INDEX record_id IF NOT EXISTS FOR (n:Record) ON (n.id);
CREATE INDEX fact_sort IF NOT EXISTS FOR (n:Fact) ON (n.sort);
CREATE INDEX claim_sort IF NOT EXISTS FOR (n:Claim) ON (n.sort);
CREATE INDEX evidence_document IF NOT EXISTS FOR (n:Evidence) ON (n.document);
CREATE INDEX name_entity IF NOT EXISTS FOR (n:Name) ON (n.entity);
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE TEXT INDEX name_key_text IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX document_sha256 IF NOT EXISTS FOR (n:Document) ON (n.sha256);
CALL db.awaitIndexes(120)
