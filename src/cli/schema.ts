import type { Command } from 'commander';
import type { Context } from './context.js';
import { put } from './io.js';

export function addSchema(program: Command, context: Context): void {
  program
    .command('schema')
    .summary('write the GraphQL schema')
    .description('Writes the schema of the GraphQL API, with its descriptions, in the schema language.')
    .addHelpText('after', '\nExample:\n  $ parley schema > schema.graphql')
    .action(
      context.action(async () => {
        const { printedSchema } = await import('../graphql/print.js');
        await put(context.io, printedSchema());
        return 0;
      }),
    );
}
