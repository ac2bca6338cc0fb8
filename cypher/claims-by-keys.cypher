// Claims that are held now.
// $keys: string[], "dataset:id"
// → key, dataset, json, polarity, documents, recorded, retracted, sort
UNWIND $keys AS key
MATCH (c:Record {key: key})
WHERE c.retracted IS NULL AND c.record IN ['relation', 'attribute']
RETURN c.key AS key, c.dataset AS dataset, c.json AS json, c.polarity AS polarity, c.documents AS documents, c.recorded AS recorded, c.retracted AS retracted, c.sort AS sort
