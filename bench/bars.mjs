/**
 * The bars: what Parley has to reach, as ratios of figures of one run.
 *
 * @typedef {{ what: string, value: number | undefined, bar: number, least?: boolean, unit?: string }} Bar  `least`: the
 *   value must not be below the bar, else not above it
 * @typedef {(kind: string, set: string, server: string) => import('./measure/statistics.mjs').Summary | undefined} Times
 */

/** Answers of more than about a hundred nodes. */
const WIDE = ['twoLevels', 'threeLevels', 'network', 'circle', 'tenEach'];

/** Requests whose hand-written statement is nested, level in level; the others are one aggregation there too. */
const NESTED = ['twoLevels', 'threeLevels', 'circle', 'tenEach'];

/** Hubs whose answers are no larger than those of ordinary nodes may be. */
const SMALL_HUBS = ['sisters', 'common'];

/** @param {Bar} bar @returns {boolean | undefined} undefined where it was not measured */
export function holds({ value, bar, least }) {
  if (value === undefined || Number.isNaN(value)) return undefined;
  return least ? value >= bar : value <= bar;
}

/**
 * @param {Times} times
 * @param {readonly string[]} kinds
 * @param {Record<string, { title: string }>} titles
 * @returns {Bar[]}
 */
export function latencyBars(times, kinds, titles) {
  const bars = [];
  const add = (kind, set, [server, other], part, bar, words) => {
    const [one, base] = [times(kind, set, server), times(kind, set, other)];
    if (one === undefined || base === undefined) return;
    bars.push({ what: `${words}: ${titles[kind].title}`, value: one[part] / base[part], bar });
  };
  const ordinary = [
    ...kinds.map((kind) => [kind, 'ordinary']),
    ...kinds.filter((kind) => SMALL_HUBS.includes(kind)).map((kind) => [kind, 'hubs']),
  ];
  const wide = kinds.filter((kind) => WIDE.includes(kind));
  const of = (set) => (set === 'hubs' ? 'hubs' : 'ordinary');
  for (const [kind, set] of ordinary)
    add(kind, set, ['parley', 'peer'], 'p50', 0.6, `${of(set)}, median, of the peer`);
  for (const kind of wide)
    add(kind, 'hubs', ['parley', 'peer'], 'p95', 0.15, 'hubs, 95th percentile, of the peer');
  if (kinds.includes('whoMet'))
    add('whoMet', 'hubs', ['parley', 'peer'], 'p50', 0.1, 'hubs, median, of the peer');
  for (const [kind, set] of ordinary) {
    add(kind, set, ['parley', 'raw'], 'p50', 1.2, `${of(set)}, median, of hand-written Cypher`);
  }
  for (const kind of kinds.filter((one) => NESTED.includes(one))) {
    add(kind, 'hubs', ['parley', 'raw'], 'p95', 0.4, 'hubs, 95th percentile, of hand-written Cypher');
  }
  for (const kind of kinds) {
    for (const set of ['ordinary', 'hubs']) {
      add(kind, set, ['embedded', 'peer'], 'p50', 0.4, `${of(set)}, median, embedded of the peer`);
    }
  }
  return bars;
}

/**
 * @param {readonly Load[]} loads  at 32 clients
 * @typedef {{ server: string, clients: number, rate: number, cpu: number, database: number, peak: number }} Load
 *   requests a second; milliseconds of CPU time a request of the server and of Neo4j; kB
 * @returns {Bar[]}
 */
export function loadBars(loads) {
  const at = (server) => loads.find((one) => one.server === server && one.clients === 32);
  const [parley, peer] = [at('parley'), at('peer')];
  if (parley === undefined || peer === undefined) return [];
  return [
    {
      what: 'mixed load, 32 clients: requests a second, of the peer',
      value: parley.rate / peer.rate,
      bar: 3,
      least: true,
    },
    {
      what: 'mixed load, 32 clients: CPU time of the server a request, of the peer',
      value: parley.cpu / peer.cpu,
      bar: 1,
    },
    {
      what: 'mixed load, 32 clients: CPU time of server and Neo4j a request, of the peer',
      value: (parley.cpu + parley.database) / (peer.cpu + peer.database),
      bar: 1,
    },
  ];
}
