import { Command, CommanderError } from 'commander';
import { Context } from './context.js';
import { errorJson, errorText, exitCodeOf } from './failure.js';
import type { Io } from './io.js';
import { version } from './version.js';

type Add = (program: Command, context: Context) => void;

/** What adds each command, in the order of the help. Reading them all takes longer than most commands do. */
const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  serve: async () => (await import('./serve.js')).addServe,
  mcp: async () => (await import('./mcp.js')).addMcp,
  check: async () => (await import('./check.js')).addCheck,
  load: async () => (await import('./load.js')).addLoad,
  import: async () => (await import('./import.js')).addImport,
  texts: async () => (await import('./texts.js')).addTexts,
  retract: async () => (await import('./retract.js')).addRetract,
  export: async () => (await import('./export.js')).addExport,
  measure: async () => (await import('./measure.js')).addMeasure,
  query: async () => (await import('./query.js')).addQuery,
  schema: async () => (await import('./schema.js')).addSchema,
  stats: async () => (await import('./stats.js')).addStats,
};

const SETTINGS = `
Settings (environment or .env): PARLEY_DATA (folder of the store, ./.parley), NEO4J_URI, NEO4J_USERNAME,
NEO4J_PASSWORD, NEO4J_DATABASE (to use Neo4j instead), HOST, PORT, PARLEY_LANGUAGES (en,de,ar,zh), LOG_LEVEL.

Data goes to stdout, everything else to stderr. Exit codes: 0 done, 1 refused, 2 wrong usage, 3 store unavailable.`;

/** The command of this name alone; all of them for whatever is none, as the help. */
async function* asked(name: string | undefined): AsyncGenerator<Add> {
  const one = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  for (const add of one === undefined ? Object.values(COMMANDS) : [one]) yield await add();
}

/**
 * Runs a command line, without the name of the program.
 *
 * @returns the exit code: 0 done, 1 refused, 2 wrong usage, 3 store unavailable
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const context = new Context(io);
  const program = new Command('parley')
    .description(
      'A knowledge graph of city diplomacy: who met whom, which cities are sisters, what was said.',
    )
    .version(version(), '--version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
    })
    .showHelpAfterError('(--help says more)')
    .addHelpText('after', SETTINGS)
    .hook('preAction', () => io.signal.throwIfAborted());
  for await (const add of asked(argv[0])) add(program, context);
  for (const command of program.commands) inherit(command);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return failed(error);
  }

  /** Sub-commands take over the settings of the program, and their results are exit codes. */
  function inherit(command: Command): void {
    command.copyInheritedSettings(program);
    command.commands.forEach(inherit);
  }

  function failed(error: unknown): number {
    if (io.signal.aborted) return exitCodeOf(io.signal.reason);
    const code = exitCodeOf(error);
    // commander has told its own already: help, the version, and what it did not understand.
    if (!(error instanceof CommanderError)) io.stderr.write(errorText(error));
    if (code !== 0 && argv.includes('--json') && !context.streaming) {
      io.stdout.write(`${JSON.stringify(errorJson(error))}\n`);
    }
    return code;
  }
}
