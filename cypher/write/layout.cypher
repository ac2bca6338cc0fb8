// Notes in what layout a store is kept.
// $version: integer
MERGE (l:Layout {id: 'layout'})
SET l.version = $version
