import { expect, it } from '@jest/globals';
import { type GraphQLObjectType, getNamedType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { apiSchema } from '../../src/graphql/schema.js';
import { KINDS } from '../../src/model/ontology.js';
import { loadFiles, SHIPPED } from '../datasets.js';
import { forEachStore } from '../stores.js';
import { askingOf, SMALL } from './ask.js';

const schema = apiSchema();

/** All fields of a type that need no argument, each with the fields of what it leads to, so many levels deep. */
function everyField(type: GraphQLObjectType, levels: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const value = getNamedType(field.type);
    if (isLeafType(value)) return [field.name];
    if (!isObjectType(value)) return [`${field.name} { __typename }`];
    const deeper = /Connection$|Edge$/.test(value.name) ? levels : levels - 1;
    return [`${field.name} { ${deeper > 0 ? everyField(value, deeper) : '__typename'} }`];
  });
  return fields.join(' ');
}

forEachStore('every field of every kind', (makeStore) => {
  it('answers for every entity without an error, and can be asked of all kinds at once', async () => {
    const store = await makeStore();
    await loadFiles(store, [SHIPPED, SMALL]);
    const { ask } = askingOf(store, {
      limits: { tokens: 100_000, objects: 1e12, depth: 99, timeout: 300_000 },
    });
    const ids: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await ask(
        'query ($after: String) { entities(first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      ids.push(...data.entities.nodes.map((one: { id: string }) => one.id));
      if (!data.entities.pageInfo.hasNextPage) break;
      after = data.entities.pageInfo.endCursor;
    }
    expect(ids.length).toBeGreaterThan(200);
    const fragments = Object.keys(KINDS).map(
      (kind) => `... on ${kind} { ${everyField(schema.getType(kind) as GraphQLObjectType, 1)} }`,
    );
    const kinds = new Set<string>();
    for (let at = 0; at < ids.length; at += 100) {
      const { data, errors } = await ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ${fragments.join(' ')} } }`,
        { ids: ids.slice(at, at + 100) },
      );
      expect(errors).toBeUndefined();
      for (const node of data.nodes) kinds.add(node.__typename);
    }
    expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort());
    await store.close();
    // A server plans each of some hundred statements when it first meets it.
  }, 600_000);
});
