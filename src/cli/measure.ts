import { type Command, Option } from 'commander';
import { stringify } from 'csv-stringify/sync';
import { ParleyError } from '../errors.js';
import { optionOf, readRequest } from '../export/request.js';
import { entitiesByIds } from '../graph/entities.js';
import { mustBePresent } from '../graph/present.js';
import { MEASURES, type Measure } from '../measure/measures.js';
import { type NetworkMeasures, networkMeasures } from '../measure/network-measures.js';
import { NODE_MEASURES, nodeAt, ranking } from '../measure/ranking.js';
import type { MeasureLimits } from '../measure/run.js';
import { listIn } from '../model/comma-list.js';
import { chooseName } from '../model/names.js';
import { inBatches } from '../store/batches.js';
import type { Reader } from '../store/store.js';
import { refuseHopsAlone } from './around.js';
import type { Context } from './context.js';
import { WrongUsage } from './failure.js';
import { put } from './io.js';

type Options = Partial<Record<string, string>> & { all?: true; json?: true; csv?: true };

/** At a terminal somebody waits, and nobody else is kept from an answer meanwhile. */
const LIMITS: Omit<MeasureLimits, 'timeout'> = { nodes: 200_000, edges: 2_000_000, steps: 2e10 };

export function addMeasure(program: Command, context: Context): void {
  program
    .command('measure')
    .summary('measure a network: degrees, betweenness, clustering, communities and more')
    .description(
      'Measures the network of sister cities, or of other facts: around some entities, of named ones, within a place, or all of it. What is not stated is no edge; several facts of a pair are one.',
    )
    .option('--all', 'the whole graph')
    .option('--around <ID,...>', 'what lies around these entities')
    .option('--hops <N>', 'how far around, 0 to 6 (default: 1)')
    .option('--max-nodes <N>', 'no more entities than that around, nearest first (default: 10000)')
    .option('--ids <ID,...>', 'these entities and what joins them')
    .option('--within <ID>', 'what lies in this place, such as a country')
    .option('--measure <NAME,...>', `any of ${MEASURES.join(', ')} (default: all)`)
    .option('--predicates <NAME,...>', 'which facts join (default: SISTER_CITY_OF)')
    .option('--kinds <NAME,...>', 'only entities of these kinds (default: City, of sister cities)')
    .option('--as-of <EDTF>', 'only what held, or had happened, by then: 2020, 2020-10-08')
    .option('--during <EDTF>', 'only what held, or happened, within: 2020, 2019/2021')
    .option('--certainty <WORD>', 'POSSIBLY (default) or CERTAINLY within these times')
    .option('--include-implicit <BOOLEAN>', 'false: only what sources say in so many words')
    .option('--include-undated <BOOLEAN>', 'false: only what has a date, where a time is asked for')
    .option('--min-confidence <NUMBER>', '0 to 1')
    .option('--documents <ID,...>', 'only facts that one of these supports')
    .addOption(new Option('--timeout <SECONDS>', 'give up after that').default('600'))
    .option('--csv', 'a table of all entities')
    .option('--json', 'all of it in JSON')
    .addHelpText('after', `\nExamples:\n${EXAMPLES}`)
    .action(context.action((options: Options) => run(context, options)));
}

/** A day. */
const MOST_SECONDS = 86_400;

const EXAMPLES = [
  '  $ parley measure --all --measure degree,components',
  '  $ parley measure --around city/berlin --hops 2 --csv > berlin.csv',
  '  $ parley measure --within country/germany --as-of 2000 --json',
].join('\n');

async function run(context: Context, options: Options): Promise<number> {
  const measures = measuresOf(options['measure']);
  const where = networkOf(options);
  const seconds = Number(options['timeout']);
  if (!(seconds > 0 && seconds <= MOST_SECONDS))
    throw new WrongUsage(
      `--timeout is not a number of seconds up to ${MOST_SECONDS}.`,
      'Give it as in --timeout 60.',
    );
  if (options.csv && options.json) throw new WrongUsage('Both --csv and --json are given.', 'Choose one.');
  const { signal } = context.io;
  return context.askStore(async (store, { languages }) => {
    await store.snapshot(
      async (reader) => {
        const asked = { ...where, measures };
        for (const name of CHOICES) {
          if (where[name] !== undefined) await mustBePresent(reader, [where[name]].flat(), name);
        }
        const network = await networkMeasures(reader, asked, { ...LIMITS, timeout: seconds * 1000 }, signal);
        if (network.truncated)
          context.say('there is more around: the nearest entities were taken (--max-nodes).');
        const names = (ids: readonly string[]) => namesOf(reader, ids, languages);
        if (options.csv) {
          context.streaming = true;
          await put(context.io, table(network, await names(network.nodes)));
        } else if (options.json) {
          await context.answer(true, inFull(network, await names(network.nodes)), '');
        } else await context.answer(false, {}, await inWords(network, names));
      },
      { signal },
    );
    return 0;
  });
}

function measuresOf(list: string | undefined): readonly Measure[] {
  const names = listIn(list ?? '').map((name) => name.toLowerCase());
  if (names.length === 0) return MEASURES;
  for (const name of names) {
    if (!(MEASURES as readonly string[]).includes(name)) {
      throw new WrongUsage(`--measure knows no "${name}".`, `It knows ${MEASURES.join(', ')}.`);
    }
  }
  return names as Measure[];
}

/** The options that choose a part of the graph by entities. */
const CHOICES = ['around', 'ids', 'within'] as const;

const FILTERS = [
  ...(['predicates', 'kinds', 'asOf', 'during', 'certainty', 'includeImplicit', 'includeUndated'] as const),
  ...(['minConfidence', 'documents', 'hops', 'maxNodes'] as const),
] as const;

/** Reads the options that an export has too as an export does; what is wrong with them is wrong usage. */
function networkOf(options: Options) {
  const chosen = [options.all, options['around'], options['ids'], options['within']];
  if (chosen.filter((one) => one !== undefined).length !== 1) {
    throw new WrongUsage(
      'Which network is to be measured is not clear.',
      'Give one of --all, --around, --ids and --within.',
    );
  }
  refuseHopsAlone(options);
  const given: Partial<Record<(typeof FILTERS)[number] | 'around' | 'all', string[]>> = {};
  for (const name of FILTERS) if (options[name] !== undefined) given[name] = [options[name]];
  if (options['around'] === undefined) given.all = ['true'];
  else given.around = [options['around']];
  try {
    const { around, hops, predicates, kinds, filter, maxNodes } = readRequest(given, optionOf);
    const ids = options['ids'] === undefined ? undefined : listIn(options['ids']);
    return { around, hops, maxNodes, predicates, kinds, filter, ids, within: options['within'] };
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw new WrongUsage(error.message, error.remedy);
  }
}

/** The names that suit the reader, in the order of the ids. */
async function namesOf(
  reader: Reader,
  ids: readonly string[],
  languages: readonly string[],
): Promise<string[]> {
  const names: string[] = [];
  for (const part of inBatches(ids, 500)) {
    const found = await entitiesByIds(reader, part);
    names.push(...part.map((id) => chooseName(found.get(id)?.names ?? [], languages)?.text ?? id));
  }
  return names;
}

const COLUMNS = ['id', 'name', 'degree', 'betweenness', 'clustering', 'component', 'community'] as const;

function table(network: NetworkMeasures, names: readonly string[]): string {
  const rows = network.nodes.map((_id, place) => {
    const row = { name: names[place], ...nodeAt(network, place) };
    return COLUMNS.map((column) => row[column]);
  });
  // With a byte order mark, without which spreadsheets take Arabic and Chinese for Latin letters.
  return `\uFEFF${stringify([[...COLUMNS], ...rows], { escape_formulas: true, record_delimiter: 'windows' })}`;
}

function inFull(network: NetworkMeasures, names: readonly string[]): object {
  const { measured, nodes, edges, truncated } = network;
  const { density, assortativity, clustering, components, communities } = measured;
  const entities = nodes.map((_id, place) => {
    const { id, ...values } = nodeAt(network, place);
    const held = Object.entries(values).filter(([, value]) => value !== null);
    return { id, name: names[place], ...Object.fromEntries(held) };
  });
  return {
    ...{ nodes: nodes.length, edges, truncated, density, assortativity },
    clustering: clustering && { average: clustering.average, transitivity: clustering.transitivity },
    components: components && { count: components.sizes.length, sizes: [...components.sizes] },
    communities: communities && {
      ...{ count: communities.sizes.length, modularity: communities.modularity },
      sizes: [...communities.sizes],
    },
    entities,
  };
}

/** Entities that are shown of a ranking at a terminal. */
const SHOWN = 10;

async function inWords(
  network: NetworkMeasures,
  names: (ids: readonly string[]) => Promise<string[]>,
): Promise<string> {
  const { measured, nodes, edges } = network;
  const { density, assortativity, clustering, components, communities } = measured;
  const rounded = (value: number | null) => (value === null ? 'not defined' : value.toPrecision(6));
  const rows: [string, string][] = [
    ['Entities', String(nodes.length)],
    ['Pairs joined', String(edges)],
  ];
  if (density !== undefined) rows.push(['Density', rounded(density)]);
  if (assortativity !== undefined) rows.push(['Degree assortativity', rounded(assortativity)]);
  if (clustering) {
    rows.push(['Average clustering', rounded(clustering.average)]);
    rows.push(['Transitivity', rounded(clustering.transitivity)]);
  }
  if (components) rows.push(['Components', `${components.sizes.length}, the largest ${largest(components)}`]);
  if (communities) {
    rows.push(['Communities', `${communities.sizes.length}, the largest ${largest(communities)}`]);
    rows.push(['Modularity', rounded(communities.modularity)]);
  }
  const parts = [columns(rows)];
  for (const by of NODE_MEASURES) {
    const top = by === 'clustering' ? [] : ranking(network, by).slice(0, SHOWN);
    if (top.length === 0) continue;
    const called = await names(top.map((one) => one.id));
    const value = (one: (typeof top)[number]) => (by === 'degree' ? String(one.degree) : rounded(one[by]));
    const lines = top.map((one, place): [string, string] => [
      `${one.rank}. ${called[place]} (${one.id})`,
      value(one),
    ]);
    parts.push(`By ${by}\n${columns(lines)}`);
  }
  return parts.join('\n\n');
}

const largest = ({ sizes }: { sizes: Uint32Array }) => sizes[0] ?? 0;

function columns(rows: readonly [string, string][]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
