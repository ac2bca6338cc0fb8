// Takes away the search keys of entities, before they are written anew.
// $ids: string[]
UNWIND $ids AS id
MATCH (n:Name {entity: id})
DETACH DELETE n
