// The datasets, and how many records of each are held.
// → id, title, licence, languages, records
MATCH (d:Dataset)
RETURN d.id AS id, d.title AS title, d.licence AS licence, d.languages AS languages,
  COUNT { MATCH (r:Record) WHERE r.dataset = d.id AND r.retracted IS NULL } AS records
ORDER BY id
