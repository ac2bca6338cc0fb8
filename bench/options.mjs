import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { KINDS } from './requests.mjs';

const STAGES = ['latency', 'load', 'everyday', 'growth', 'export', 'install'];

/**
 * What a run is to do, from the command line and the environment.
 *
 * @typedef {ReturnType<typeof readOptions>} Options
 * @param {string[]} words
 * @param {Record<string, string | undefined>} environment
 */
export function readOptions(words, environment) {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const { values } = parseArgs({
    args: words,
    options: {
      quick: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string' },
      starts: { type: 'string' },
      copies: { type: 'string', multiple: true },
      out: { type: 'string' },
      project: { type: 'string', default: join(here, '..') },
    },
  });
  const names = [...STAGES, ...Object.keys(KINDS)];
  for (const name of values.only) {
    if (!names.includes(name)) throw new Error(`--only ${name}: there is ${names.join(', ')}`);
  }
  const wholeNumber = (name, otherwise) => {
    const number = Number(values[name] ?? otherwise);
    if (Number.isInteger(number) && number > 0) return number;
    throw new Error(`--${name} ${values[name]}: a whole number from 1`);
  };
  const rounds = wholeNumber('rounds', values.quick ? 3 : 2);
  const starts = wholeNumber('starts', values.quick ? 1 : 3);
  const onlyKinds = values.only.filter((name) => name in KINDS);
  const onlyStages = values.only.filter((name) => STAGES.includes(name));
  const stages = new Set(values.only.length === 0 ? STAGES : onlyStages);
  if (onlyKinds.length > 0 && !stages.has('growth')) stages.add('latency');
  const whole = values.only.length === 0 && !values.quick;
  const project = resolve(values.project);
  return {
    quick: values.quick,
    fresh: values.fresh,
    rounds,
    starts,
    stages,
    kinds: onlyKinds.length > 0 ? onlyKinds : Object.keys(KINDS),
    copies: values.copies?.map(Number) ?? (values.quick ? [3] : [3, 10]),
    sample: values.quick ? { ordinary: 20, hubs: 8 } : { ordinary: 40, hubs: 12 },
    /** Only a whole run takes the place of the results that are kept. */
    out: values.out ?? (whole ? join(here, 'RESULTS.md') : undefined),
    project,
    work: resolve(environment['BENCH_WORK'] ?? join(here, '.work')),
    jars: resolve(environment['CI_CACHE'] ?? join(project, '.neo4j')),
    data: resolve(here, environment['BENCH_DATA'] ?? '../../shared/data'),
    boltPort: Number(environment['BENCH_BOLT_PORT'] ?? 7704),
    httpPort: Number(environment['BENCH_HTTP_PORT'] ?? 4700),
    text: words
      .filter(
        (word, place) =>
          word !== '--project' &&
          words[place - 1] !== '--project' &&
          word !== '--out' &&
          words[place - 1] !== '--out',
      )
      .join(' '),
  };
}
