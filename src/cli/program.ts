import { Command, CommanderError } from 'commander';
import { addCheck } from './check.js';
import { Context } from './context.js';
import { addExport } from './export.js';
import { errorJson, errorText, exitCodeOf } from './failure.js';
import { addImport } from './import.js';
import type { Io } from './io.js';
import { addLoad } from './load.js';
import { addMcp } from './mcp.js';
import { addMeasure } from './measure.js';
import { addQuery } from './query.js';
import { addRetract } from './retract.js';
import { addSchema } from './schema.js';
import { addServe } from './serve.js';
import { addStats } from './stats.js';
import { addTexts } from './texts.js';
import { version } from './version.js';

const SETTINGS = `
Settings (environment or .env): PARLEY_DATA (folder of the store, ./.parley), NEO4J_URI, NEO4J_USERNAME,
NEO4J_PASSWORD, NEO4J_DATABASE (to use Neo4j instead), HOST, PORT, PARLEY_LANGUAGES (en,de,ar,zh), LOG_LEVEL.

Data goes to stdout, everything else to stderr. Exit codes: 0 done, 1 refused, 2 wrong usage, 3 store unavailable.`;

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
  for (const add of [
    addServe,
    addMcp,
    addCheck,
    addLoad,
    addImport,
    addTexts,
    addRetract,
    addExport,
    addMeasure,
    addQuery,
    addSchema,
    addStats,
  ]) {
    add(program, context);
  }
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
