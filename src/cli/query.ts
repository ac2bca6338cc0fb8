import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { listIn } from '../model/comma-list.js';
import type { Context } from './context.js';
import { errorText, WrongUsage } from './failure.js';
import { put } from './io.js';

interface Options {
  variables?: string;
  operation?: string;
  languages?: string;
  json?: boolean;
}

/** One error of an answer, as GraphQL words it. */
interface AnswerError {
  message: string;
  extensions?: Record<string, unknown>;
}

export function addQuery(program: Command, context: Context): void {
  program
    .command('query')
    .summary('ask a question in GraphQL')
    .description(
      'Asks the store a question in GraphQL, as the server would answer it, and writes the answer as JSON. Errors in the answer are also told on stderr, and end the command with 1.',
    )
    .argument('<GRAPHQL>', 'the question, or - to read it from standard input')
    .option('--variables <JSON>', 'the variables of the question, as an object')
    .option('--operation <NAME>', 'which of several operations to run')
    .option('--languages <TAG,...>', "the reader's languages, best first (default: PARLEY_LANGUAGES)")
    .option('--json', 'one line instead of an indented text')
    .addHelpText('after', `\nExamples:\n${EXAMPLES}`)
    .action(context.action((question: string, options: Options) => run(context, question, options)));
}

const EXAMPLES = [
  '  $ parley query \'{ search(text: "Berlin") { edges { node { id name { text } } } } }\'',
  '  $ parley query \'query($id: ID!) { city(id: $id) { population } }\' --variables \'{"id":"city/berlin"}\'',
  '  $ parley query - < question.graphql',
].join('\n');

async function run(context: Context, question: string, options: Options): Promise<number> {
  const { io } = context;
  const variables = variablesOf(options.variables);
  const languages = languagesOf(options.languages);
  const query = question === '-' ? await text(io.stdin) : question;
  return context.askStore(async (store, config) => {
    const { createApi } = await import('../graphql/api.js');
    const logger = { error: (fields: { err?: unknown }) => void io.stderr.write(errorText(fields.err)) };
    const { server, contextFor } = createApi({ store, languages: config.languages, logger });
    const asked = { query, variables, operationName: options.operation };
    const contextValue = contextFor({ languages, signal: io.signal });
    const { body } = await server.executeOperation(asked, { contextValue });
    await server.stop();
    if (body.kind !== 'single')
      throw new WrongUsage('An answer in parts cannot be written.', 'Leave out @defer.');
    io.signal.throwIfAborted();
    context.streaming = true;
    await put(io, `${JSON.stringify(body.singleResult, null, options.json ? undefined : 2)}\n`);
    const errors = (body.singleResult.errors ?? []) as readonly AnswerError[];
    for (const { message, extensions } of errors) {
      const { code, remedy } = extensions ?? {};
      io.stderr.write(`parley: ${message} (${code})\n${typeof remedy === 'string' ? `  ${remedy}\n` : ''}`);
    }
    if (errors.length === 0) return 0;
    return errors.some(({ extensions }) => extensions?.['code'] === 'STORE_UNAVAILABLE') ? 3 : 1;
  });
}

function variablesOf(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined) return undefined;
  let variables: unknown;
  try {
    variables = JSON.parse(json);
  } catch {
    variables = undefined;
  }
  if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) {
    return variables as Record<string, unknown>;
  }
  throw new WrongUsage(
    '--variables is not a JSON object.',
    `Give it as in --variables '{"id":"city/berlin"}'.`,
  );
}

function languagesOf(list: string | undefined): string[] | undefined {
  try {
    return list === undefined ? undefined : Intl.getCanonicalLocales(listIn(list));
  } catch {
    throw new WrongUsage(
      `--languages is not a list of language tags: "${list}".`,
      'Give it as in --languages de,en.',
    );
  }
}
