import { once } from 'node:events';
import type { Command } from 'commander';
import type { Config } from '../config.js';
import { type Log, openLog } from '../log.js';
import type { Store } from '../store/store.js';
import type { Context } from './context.js';
import { WrongUsage } from './failure.js';
import { furnish } from './furnish.js';
import { hostNames, port, webAddress } from './listening.js';
import { version } from './version.js';

interface Options {
  http?: boolean;
  port?: number;
  host?: string;
  allowedHosts?: string[];
  explorerUrl?: string;
  empty?: boolean;
}

export function addMcp(program: Command, context: Context): void {
  program
    .command('mcp')
    .summary('answer AI assistants (Model Context Protocol)')
    .description(
      'Answers an AI assistant over the Model Context Protocol: over standard input and output, until its client closes them, or with --http at /mcp until it is stopped. A store that holds no dataset at all is first given the facts that come with the program. `parley serve` answers at /mcp too.',
    )
    .option('--http', 'listen for streamable HTTP instead of using standard input and output')
    .option('--port <N>', 'with --http: the port; 0 for any (default: PORT, else 4000)', port)
    .option('--host <HOST>', 'with --http: the address to listen on (default: HOST, else 127.0.0.1)')
    .option('--allowed-hosts <NAME,...>', 'with --http: other names under which clients may ask', hostNames)
    .option('--explorer-url <URL>', 'where people find the explorer: answers link to it', webAddress)
    .option('--empty', 'do not load the facts that come with the program')
    .addHelpText('after', `\nExamples:\n${EXAMPLES}`)
    .action(context.action((options: Options) => mcp(context, options)));
}

const EXAMPLES = [
  '  $ parley mcp --explorer-url http://127.0.0.1:4000/',
  '  $ parley mcp --http --port 4001',
].join('\n');

async function mcp(context: Context, options: Options): Promise<number> {
  const listening = ['port', 'host', 'allowedHosts'] as const;
  const [stray] = options.http ? [] : listening.filter((name) => options[name] !== undefined);
  if (stray !== undefined) {
    const option = stray === 'allowedHosts' ? '--allowed-hosts' : `--${stray}`;
    throw new WrongUsage(`${option} is given without --http.`, 'Add --http, or leave it out.');
  }
  // From here on stdout is the client's.
  context.streaming = true;
  return context.withStore(async (store, config) => {
    if (!options.empty) await furnish(context, store);
    const log = openLog(config.logLevel, context.io.stderr);
    await (options.http ? overHttp : overPipes)(context, store, config, log, options);
    return 0;
  });
}

async function overPipes(
  context: Context,
  store: Store,
  { languages }: Config,
  log: Log,
  { explorerUrl }: Options,
): Promise<void> {
  const { createApi } = await import('../graphql/api.js');
  const { overStdio } = await import('../mcp/over-stdio.js');
  const { Permalinks } = await import('../mcp/permalinks.js');
  const api = createApi({ store, languages, logger: log });
  await api.server.start();
  const settings = { api, store, languages, version: version(), log };
  context.say('ready on standard input and output');
  await overStdio(settings, new Permalinks(explorerUrl), context.io);
  await api.server.stop();
}

async function overHttp(
  context: Context,
  store: Store,
  config: Config,
  log: Log,
  options: Options,
): Promise<void> {
  const { createApi } = await import('../graphql/api.js');
  const graphqlOverHttp = (await import('../server/graphql-door.js')).overHttp;
  const { startServer } = await import('../server/server.js');
  const { languages } = config;
  const api = createApi({ store, languages, logger: log });
  await api.server.start();
  const server = await startServer({
    ...{ store, languages, log, api: graphqlOverHttp(api) },
    ...{ host: options.host ?? config.host, port: options.port ?? config.port },
    mcp: { api, version: version(), hosts: options.allowedHosts ?? [], explorer: options.explorerUrl },
    only: 'mcp',
  });
  context.say(`ready at ${server.url}mcp`);
  const { signal } = context.io;
  if (!signal.aborted) await once(signal, 'abort');
  context.say('closing: no more requests are taken');
  await server.close();
  await api.server.stop();
}
