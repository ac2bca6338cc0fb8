import { Resolver } from 'type-graphql';
import { countryPairs } from '../../graph/country-pairs.js';
import type { FactFilter } from '../../graph/filter.js';
import type { NetworkWhere } from '../../graph/network.js';
import { type PartnershipsWhere, partnerships } from '../../graph/partnerships.js';
import { sisterCityRanking } from '../../graph/sister-city-ranking.js';
import { sisterCityStatistics } from '../../graph/sister-city-statistics.js';
import { named, Root } from '../declare.js';
import {
  CountryPairsArgs,
  NetworkChoiceArgs,
  PartnershipsArgs,
  RankingOfCitiesArgs,
} from '../measure-inputs.js';
import { type Listed, perPage, rootLink, rootList } from '../questions.js';
import { SisterCityStatistics } from '../types/sister-city-statistics.js';

/** Pairs that may be read to count the partnerships of a network: several times all that the world has. */
const MOST_PAIRS = 200_000;

/** Sister cities in numbers. */
@Resolver()
export class Partnerships {
  @Root(
    {
      type: () => named('CityRankConnection'),
      args: () => RankingOfCitiesArgs,
      description: 'Cities by the number of their sister cities: all, those named, or those in a place.',
    },
    {
      link: rootList(
        'sister city ranking',
        (
          { reader },
          { ids, within, among, where }: Listed & { ids?: string[]; within?: string; among: boolean },
          page,
          wanted,
        ) => {
          const ranks = [...wanted.at('nodes', 'rank'), ...wanted.at('edges', 'node', 'rank')].length > 0;
          return sisterCityRanking(reader, { ids, within, among, ranks, filter: where, page });
        },
      ),
      size: perPage,
    },
  )
  sisterCityRanking!: unknown;

  @Root(
    {
      type: () => named('CountryPairConnection'),
      args: () => CountryPairsArgs,
      description:
        'Between which countries there are how many partnerships of cities, those at home included.',
    },
    {
      link: rootList(
        'country pairs',
        ({ reader }, { countries, where }: Listed & { countries?: string[] }, page) =>
          countryPairs(reader, { countries, filter: where, page }),
      ),
      size: perPage,
    },
  )
  countryPairs!: unknown;

  @Root(
    {
      type: () => named('PartnershipConnection'),
      args: () => PartnershipsArgs,
      description:
        'Partnerships of cities, by when the two last met: all, those of some cities or of a place, those that are dormant.',
    },
    {
      link: rootList(
        'partnerships',
        (
          { reader },
          { first, after, where, ...asked }: Listed & Omit<PartnershipsWhere, 'filter' | 'page' | 'maxPairs'>,
          page,
        ) => partnerships(reader, { ...asked, filter: where, page, maxPairs: MOST_PAIRS }),
      ),
      size: perPage,
    },
  )
  partnerships!: unknown;

  @Root(
    {
      type: () => SisterCityStatistics,
      args: () => NetworkChoiceArgs,
      description:
        'Counts the partnerships of a network of sister cities: around some, of those named, within a place, or all.',
    },
    {
      link: rootLink(
        'sister city statistics',
        (
          { reader },
          { where, ...network }: Omit<NetworkWhere, 'filter' | 'maxPairs'> & { where?: FactFilter },
        ) => sisterCityStatistics(reader, { ...network, filter: where, maxPairs: MOST_PAIRS }),
      ),
      size: 1,
    },
  )
  sisterCityStatistics!: unknown;
}
