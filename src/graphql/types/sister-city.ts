import type { FactFilter } from '../../graph/filter.js';
import type { Page } from '../../graph/page.js';
import { type Related, relatedHop } from '../../graph/related.js';
import { SISTER_CITIES, sisterCitiesOf } from '../../graph/sister-cities.js';
import { declareConnection, factEdgeFields, pagedList } from '../connection.js';
import { Asked, named, Type } from '../declare.js';
import { SisterCitiesArgs } from '../inputs.js';
import { pageById } from '../loaders.js';
import { RELATED_ENDS, relatedParts } from '../relation.js';
import { partnershipFields } from './partnership.js';

interface SistersAsked {
  country?: string;
  where?: FactFilter;
  first: number;
  after?: string;
}

const list = pagedList('sister cities');
const link = pageById<Related, SistersAsked>(
  list,
  'sister cities',
  ({ reader }, ids, { country, where, ...page }, wanted) =>
    sisterCitiesOf(reader, ids, { country, filter: where, page: list.request(page, wanted) }),
  {
    of: ({ country, where, ...page }, wanted) =>
      relatedHop(
        SISTER_CITIES,
        { within: country, filter: where, page: list.request(page, wanted) },
        relatedParts(wanted),
      ),
    ends: RELATED_ENDS,
  },
);

/** Declares the field for the sister cities of a place. */
export function SisterCities(description: string) {
  return Asked<{ id: string }, Page<Related>>(
    { type: () => named('SisterCityConnection'), args: () => SisterCitiesArgs, description },
    {
      link,
      size: ({ first }: SisterCitiesArgs) => first,
      value: (page, args: SisterCitiesArgs, city) =>
        list.connection(page, args, ({ id, facts }) => ({ node: id, facts, of: city.id })),
    },
  );
}

@Type('A sister city, with what is stated of the partnership.')
export class SisterCityEdge {}
partnershipFields(SisterCityEdge.prototype);
factEdgeFields(SisterCityEdge.prototype, 'City');
declareConnection('SisterCity', {
  node: 'City',
  ownEdge: true,
  description: 'Sister cities, each once, by the first day that is known, undated last.',
});
