import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError } from 'commander';
import { checkRecords } from '../dataset/check.js';
import { load } from '../dataset/load.js';
import { readDatasets } from '../dataset/read.js';
import { statistics } from '../graph/statistics.js';
import { openLog } from '../log.js';
import type { Store } from '../store/store.js';
import type { Context } from './context.js';
import { Refused } from './failure.js';

/** The facts that come with the program. */
const SHIPPED = fileURLToPath(new URL('../../datasets/beijing-2020', import.meta.url));

/** Where the built explorer is, if it is. */
const EXPLORER = fileURLToPath(new URL('../../web/dist', import.meta.url));

interface Options {
  port?: number;
  host?: string;
  empty?: boolean;
}

export function addServe(program: Command, context: Context): void {
  program
    .command('serve')
    .summary('answer over HTTP')
    .description(
      'Answers over HTTP until it is stopped (Ctrl-C, SIGTERM): the explorer at /, GraphQL at /graphql, files at /export. A store that holds no dataset at all is first given the facts that come with the program.',
    )
    .option('--port <N>', 'the port to listen on; 0 for any (default: PORT, else 4000)', port)
    .option('--host <HOST>', 'the address to listen on (default: HOST, else 127.0.0.1)')
    .option('--empty', 'do not load the facts that come with the program')
    .addHelpText('after', '\nExample:\n  $ parley serve --host 0.0.0.0 --port 8080')
    .action(context.action((options: Options) => serve(context, options)));
}

function port(text: string): number {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= 65_535)) throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return number;
}

async function serve(context: Context, options: Options): Promise<number> {
  return context.withStore(async (store, config) => {
    if (!options.empty) await furnish(context, store);
    const log = openLog(config.logLevel, context.io.stderr);
    const { createApi } = await import('../graphql/api.js');
    const { overHttp } = await import('../server/graphql-door.js');
    const { startServer } = await import('../server/server.js');
    const { languages } = config;
    const graphql = createApi({ store, languages, logger: log });
    await graphql.server.start();
    const api = overHttp(graphql);
    const host = options.host ?? config.host;
    const port = options.port ?? config.port;
    const server = await startServer({ store, api, languages, log, host, port, explorer: EXPLORER });
    context.say(`ready at ${server.url}`);
    const { signal } = context.io;
    if (!signal.aborted) await once(signal, 'abort');
    context.say('closing: no more requests are taken');
    await server.close();
    await graphql.server.stop();
    return 0;
  });
}

/** Loads the facts that come with the program into a store that holds no dataset. */
async function furnish(context: Context, store: Store): Promise<void> {
  const { datasets } = await store.snapshot((reader) => statistics(reader));
  if (datasets.length > 0 || !existsSync(SHIPPED)) return;
  const checked = await checkRecords(readDatasets([SHIPPED]));
  if (checked.errorCount > 0)
    throw new Refused('The facts that come with the program are damaged.', checked.errors);
  const { added } = await load(store, checked);
  const named = checked.datasets.map(({ id, title }) => (title === undefined ? id : `${id} (${title})`));
  context.say(`the store was empty: loaded ${named.join(', ')}, ${added} records`);
}
