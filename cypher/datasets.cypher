// The datasets.
// → id, title, licence, languages
MATCH (d:Dataset)
RETURN d.id AS id, d.title AS title, d.licence AS licence, d.languages AS languages
ORDER BY id
