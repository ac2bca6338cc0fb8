import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { openLog } from '../log.js';
import type { Context } from './context.js';
import { furnish } from './furnish.js';
import { hostNames, port, webAddress } from './listening.js';
import { version } from './version.js';

/** Where the built pages are, if they are. */
const PAGES = {
  explorer: fileURLToPath(new URL('../../web/dist', import.meta.url)),
  ide: fileURLToPath(new URL('../../ide/dist', import.meta.url)),
};

interface Options {
  port?: number;
  host?: string;
  allowedHosts?: string[];
  explorerUrl?: string;
  empty?: boolean;
}

export function addServe(program: Command, context: Context): void {
  program
    .command('serve')
    .summary('answer over HTTP')
    .description(
      'Answers over HTTP until it is stopped (Ctrl-C, SIGTERM): the explorer at /, an editor for queries at /ide, GraphQL at /graphql, files at /export, AI assistants at /mcp. A store that holds no dataset at all is first given the facts that come with the program.',
    )
    .option('--port <N>', 'the port to listen on; 0 for any (default: PORT, else 4000)', port)
    .option('--host <HOST>', 'the address to listen on (default: HOST, else 127.0.0.1)')
    .option('--allowed-hosts <NAME,...>', 'other names under which assistants may ask at /mcp', hostNames)
    .option('--explorer-url <URL>', 'where people find the explorer: answers at /mcp link to it', webAddress)
    .option('--empty', 'do not load the facts that come with the program')
    .addHelpText('after', '\nExample:\n  $ parley serve --host 0.0.0.0 --port 8080')
    .action(context.action((options: Options) => serve(context, options)));
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
    const { allowedHosts: hosts = [], explorerUrl } = options;
    const mcp = { api: graphql, version: version(), hosts, explorer: explorerUrl };
    const server = await startServer({ store, api, languages, log, host, port, pages: PAGES, mcp });
    context.say(`ready at ${server.url}`);
    const { signal } = context.io;
    if (!signal.aborted) await once(signal, 'abort');
    context.say('closing: no more requests are taken');
    await server.close();
    await graphql.server.stop();
    return 0;
  });
}
