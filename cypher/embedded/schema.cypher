// The schema of an embedded store: its constraints do not index, so each has an index beside it.
CREATE INDEX entity_id_ix IF NOT EXISTS FOR (n:Entity) ON (n.id);
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE INDEX record_key_ix IF NOT EXISTS FOR (n:Record) ON (n.key);
CREATE CONSTRAINT record_key IF NOT EXISTS FOR (n:Record) REQUIRE n.key IS UNIQUE;
CREATE INDEX evidence_id_ix IF NOT EXISTS FOR (n:Evidence) ON (n.id);
CREATE CONSTRAINT evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE;
CREATE INDEX name_id_ix IF NOT EXISTS FOR (n:Name) ON (n.id);
CREATE CONSTRAINT name_id IF NOT EXISTS FOR (n:Name) REQUIRE n.id IS UNIQUE;
CREATE INDEX text_sha256_ix IF NOT EXISTS FOR (n:Text) ON (n.sha256);
CREATE CONSTRAINT text_sha256 IF NOT EXISTS FOR (n:Text) REQUIRE n.sha256 IS UNIQUE;
CREATE INDEX dataset_id_ix IF NOT EXISTS FOR (n:Dataset) ON (n.id);
CREATE CONSTRAINT dataset_id IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE INDEX entity_kind IF NOT EXISTS FOR (n:Entity) ON (n.kind);
CREATE INDEX record_dataset IF NOT EXISTS FOR (n:Record) ON (n.dataset);
CREATE INDEX record_id IF NOT EXISTS FOR (n:Record) ON (n.id);
CREATE INDEX evidence_document IF NOT EXISTS FOR (n:Evidence) ON (n.document);
CREATE INDEX name_entity IF NOT EXISTS FOR (n:Name) ON (n.entity);
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX document_sha256 IF NOT EXISTS FOR (n:Document) ON (n.sha256)
