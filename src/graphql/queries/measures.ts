import { Resolver } from 'type-graphql';
import type { FactFilter } from '../../graph/filter.js';
import type { NetworkWhere } from '../../graph/network.js';
import type { Measure } from '../../measure/measures.js';
import { networkMeasures } from '../../measure/network-measures.js';
import type { MeasureLimits } from '../../measure/run.js';
import { Root } from '../declare.js';
import { NetworkMeasuresArgs } from '../measure-inputs.js';
import { rootLink } from '../questions.js';
import type { ApiRequest } from '../request.js';
import { measuresWanted, NetworkMeasures } from '../types/network-measures.js';

/** Somewhat more than all sister cities of the world; the time-out is less than that of a request. */
const LIMITS: MeasureLimits = { nodes: 50_000, edges: 200_000, steps: 500_000_000, timeout: 14_000 };

interface Asked extends Omit<NetworkWhere, 'filter' | 'maxPairs'> {
  measures?: Measure[];
  where?: FactFilter;
}

/** Networks by numbers. */
@Resolver()
export class Measurements {
  @Root(
    {
      type: () => NetworkMeasures,
      args: () => NetworkMeasuresArgs,
      description:
        'Measures a network: around some entities, of those named, within a place, or all of it. What is selected is what is computed.',
    },
    {
      link: rootLink('network measures', (request, { measures, where, ...network }: Asked, wanted) => {
        const asked = measuresWanted(wanted, measures);
        const { signal } = request as ApiRequest;
        return networkMeasures(
          request.reader,
          { ...network, filter: where, measures: asked },
          LIMITS,
          signal,
        );
      }),
      size: 1,
    },
  )
  networkMeasures!: unknown;
}
