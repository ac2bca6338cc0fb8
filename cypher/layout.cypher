// In what layout a store is kept.
// → version
MATCH (l:Layout {id: 'layout'})
RETURN l.version AS version
