import type { FactView } from '../../graph/claims.js';
import type { FactFilter } from '../../graph/filter.js';
import type { Page } from '../../graph/page.js';
import { type Related, relatedHop } from '../../graph/related.js';
import { SISTER_CITIES, sisterCitiesOf } from '../../graph/sister-cities.js';
import { standingTime } from '../../graph/standing-time.js';
import { parseEdtf } from '../../model/edtf.js';
import { declareConnection, factEdgeFields, pagedList } from '../connection.js';
import { Asked, named, Type } from '../declare.js';
import { enumValue, SisterCityStatus } from '../enums.js';
import { SisterCitiesArgs } from '../inputs.js';
import { pageById, restsOnLink } from '../loaders.js';
import { RELATED_ENDS, relatedParts } from '../relation.js';
import { partnershipFields } from './partnership.js';
import { PartialDate } from './values.js';

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

const dateOf = (text: string | null) => (text === null ? null : parseEdtf(text));

@Type('A sister city, with what is stated of the partnership.')
export class SisterCityEdge {
  @Asked<{ facts: readonly string[] }, FactView[]>(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When the partnership started, the first time, as stated; null where that is unknown.',
    },
    { link: restsOnLink, value: (facts) => dateOf(standingTime(facts).since) },
  )
  since!: unknown;

  @Asked<{ facts: readonly string[] }, FactView[]>(
    {
      type: () => PartialDate,
      nullable: true,
      description: 'When it ended as stated; null where that is unknown, or it goes on or was renewed.',
    },
    { link: restsOnLink, value: (facts) => dateOf(standingTime(facts).until) },
  )
  until!: unknown;

  @Asked<{ facts: readonly string[] }, FactView[]>(
    {
      type: () => SisterCityStatus,
      description: 'How the partnership stands, after it was renewed if it was.',
    },
    {
      link: restsOnLink,
      value: (facts) => {
        const stated = standingTime(facts).now.map(({ properties }) =>
          enumValue(SisterCityStatus, properties['status'], null),
        );
        return stated.find((status) => status !== null && status !== 'unknown') ?? 'unknown';
      },
    },
  )
  status!: string;
}
partnershipFields(SisterCityEdge.prototype);
factEdgeFields(SisterCityEdge.prototype, 'City');
declareConnection('SisterCity', {
  node: 'City',
  ownEdge: true,
  description: 'Sister cities, each once, by the first day that is known, undated last.',
});
