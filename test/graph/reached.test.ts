import { expect, it } from '@jest/globals';
import { type Edge, related } from '../../src/graph/related.js';
import { entity, loadRecords } from '../datasets.js';
import { askingOf } from '../graphql/ask.js';
import { forEachStore } from '../stores.js';

const COUNTRY: Edge = {
  predicates: ['LOCATED_IN', 'PART_OF'],
  direction: 'OUT',
  kinds: ['Country'],
  far: true,
};

const lies = (subject: string, predicate: 'LOCATED_IN' | 'PART_OF', object: string, valid?: string) => ({
  ...{ record: 'relation', id: `${subject}-${predicate}-${object}`, subject, predicate, object },
  ...{ properties: { basis: 'external' }, ...(valid === undefined ? {} : { valid }) },
});

forEachStore('the country of something', (makeStore) => {
  it('is stated of it or of what it lies in, the nearest first, and not of an organisation that it belongs to', async () => {
    const store = await makeStore();
    await loadRecords(store, 'd', [
      ...['home', 'old', 'abroad'].map((id) => entity(id, 'Country')),
      ...['region', 'island'].map((id) => entity(id, 'Region')),
      ...['town', 'port', 'seat', 'lost'].map((id) => entity(id, 'City')),
      ...['office', 'agency', 'union'].map((id) => entity(id, 'Organization')),
      entity('clinic', 'Facility'),
      lies('clinic', 'LOCATED_IN', 'town'),
      lies('town', 'LOCATED_IN', 'region'),
      lies('region', 'PART_OF', 'home'),
      // Nearer than any, though later; and of two that are as near, the earlier.
      lies('port', 'LOCATED_IN', 'island', '1900/'),
      lies('island', 'PART_OF', 'home'),
      lies('port', 'LOCATED_IN', 'abroad', '1990/'),
      lies('port', 'LOCATED_IN', 'old', '1950/1990'),
      // A ring leads nowhere.
      lies('lost', 'PART_OF', 'lost-region'),
      entity('lost-region', 'Region'),
      lies('lost-region', 'PART_OF', 'lost'),
      // The union sits abroad, its office does not; the agency belongs to what is part of a country.
      lies('office', 'PART_OF', 'union'),
      lies('union', 'LOCATED_IN', 'seat'),
      lies('seat', 'LOCATED_IN', 'abroad'),
      lies('agency', 'PART_OF', 'council'),
      entity('council', 'Organization'),
      lies('council', 'PART_OF', 'home'),
    ]);
    const wanted = {
      ...{ clinic: 'home', town: 'home', region: 'home', port: 'old', lost: null },
      ...{ office: null, union: 'abroad', agency: 'home', council: 'home' },
    };
    const ids = Object.keys(wanted);
    const found = await related(store, ids, COUNTRY, { page: { first: 1 } });
    const first = (id: string) => found.get(id)?.items[0]?.node.id ?? null;
    expect(Object.fromEntries(ids.map((id) => [id, first(id)]))).toEqual(wanted);

    // As part of a larger statement.
    const { ask } = askingOf(store);
    const having = ['City', 'Region', 'Facility', 'Organization'].map(
      (kind) => `... on ${kind} { country { id } }`,
    );
    const { data } = await ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id ${having.join(' ')} } }`, {
      ids,
    });
    const told = (data.nodes as { id: string; country: { id: string } | null }[]).map(
      (one) => [one.id, one.country?.id ?? null] as const,
    );
    expect(Object.fromEntries(told)).toEqual(wanted);
    await store.close();
  });
});
