import { randomUUID } from 'node:crypto';
import { promises as files } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { ParleyError } from '../errors.js';
import { exportGraph } from '../export/export-graph.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../export/formats.js';
import { type ExportRequest, optionOf, PARAMETERS, type Parameter, readRequest } from '../export/request.js';
import { refuseHopsAlone } from './around.js';
import type { Context } from './context.js';
import { WrongUsage } from './failure.js';
import { put } from './io.js';
import { showProgress } from './progress.js';

/** commander's reading of the options: the parameters of an export by name, and those of the command. */
type Options = Partial<Record<Parameter, string | true>> & { output?: string; json?: boolean };

export function addExport(program: Command, context: Context): void {
  const formats = FORMAT_NAMES.map((name) => `  ${name.padEnd(8)} ${FORMATS[name].description}`).join('\n');
  program
    .command('export')
    .summary('write the graph, or a part of it, in a format of your choice')
    .description('Writes the whole graph, or what lies around some entities, as it is at this moment.')
    .option('--all', 'the whole graph, or all that the other options leave of it')
    .option('--around <ID,...>', 'what lies around these entities')
    .option('--hops <N>', 'how far around, 0 to 6 (default: 1)')
    .option('--predicates <NAME,...>', 'only these facts, such as SISTER_CITY_OF')
    .option('--kinds <NAME,...>', 'only these entities, such as City')
    .option('--facts <ID,...>', 'of these facts only what is named: beijing-2020:rel-001-046')
    .option('--as-of <EDTF>', 'only what had happened, or held, by then: 2020, 2020-10-08')
    .option('--during <EDTF>', 'only what happened, or held, within: 2020, 2019/2021')
    .option('--certainty <WORD>', 'POSSIBLY (default) or CERTAINLY within these times')
    .option('--include-implicit <BOOLEAN>', 'false: only what sources say in so many words')
    .option('--include-undated <BOOLEAN>', 'false: only what has a date, where a time is asked for')
    .option('--min-confidence <NUMBER>', '0 to 1')
    .option('--documents <ID,...>', 'only facts that one of these supports')
    .option('--max-participants <N>', 'no meetings of more people than that')
    .option('--max-nodes <N>', 'no more entities than that around, nearest first (default: 10000)')
    .option('--languages <TAG,...>', 'languages of the labels, best first')
    .addOption(
      new Option('--format <NAME>', 'jsonl by default, or by the name of the file').choices(FORMAT_NAMES),
    )
    .option('--output <FILE>', 'write a file; it appears under its name when it is whole')
    .option('--json', 'with --output: say in JSON what was written')
    .addHelpText('after', `\nFormats:\n${formats}\n\nExamples:\n${EXAMPLES}`)
    .action(context.action((options: Options) => run(context, options)));
}

const EXAMPLES = [
  '  $ parley export --all > everything.jsonl',
  '  $ parley export --all --predicates SISTER_CITY_OF --output sisters.gexf',
  '  $ parley export --around city/berlin --hops 2 --as-of 2020 --format csv --output berlin.csv.zip',
].join('\n');

async function run(context: Context, options: Options): Promise<number> {
  const request = requestOf(options);
  const { output } = options;
  if (output === undefined && request.format === 'csv' && context.io.stdout.isTTY) {
    throw new WrongUsage(
      'csv is a zip of tables, which a terminal cannot show.',
      'Name a file with --output.',
    );
  }
  if (output === undefined) {
    context.streaming = true;
    await write(context, request, (chunk) => put(context.io, chunk));
    return 0;
  }
  const report = await toFile(resolve(context.io.folder, output), output, (take) =>
    write(context, request, take),
  );
  const value = { file: output, format: request.format, ...report };
  await context.answer(options.json, value, '');
  if (!options.json) {
    const of = request.format === 'jsonl' ? '' : 'made of ';
    context.say(`wrote ${output} (${request.format}, ${of}${report.records} records)`);
  }
  return 0;
}

/** Reads the options as an address would be read; what is wrong with them is wrong usage. */
function requestOf(options: Options): ExportRequest {
  refuseHopsAlone(options);
  const given: Partial<Record<Parameter, string[]>> = {};
  for (const name of PARAMETERS) if (options[name] !== undefined) given[name] = [String(options[name])];
  given.format ??= [formatOf(options.output)];
  try {
    return readRequest(given, optionOf);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    throw new WrongUsage(error.message, error.remedy);
  }
}

function formatOf(output: string | undefined): FormatName {
  if (output !== undefined && /\.(csv|zip)$/.test(output) && !output.endsWith(FORMATS.csv.extension)) {
    throw new WrongUsage(
      `It is not clear what ${output} is to be: csv is a zip of tables.`,
      `Name it with ${FORMATS.csv.extension} at its end, or give a --format.`,
    );
  }
  const named = FORMAT_NAMES.find((name) => output?.toLowerCase().endsWith(FORMATS[name].extension));
  if (named === undefined && output !== undefined && extname(output) !== '') {
    const extensions = FORMAT_NAMES.map((name) => FORMATS[name].extension).join(', ');
    throw new WrongUsage(
      `No format is called after the end of ${output}.`,
      `Name the file with one of ${extensions} at its end, or give a --format.`,
    );
  }
  return named ?? 'jsonl';
}

interface Report {
  /** How many were read: of an entity one for each dataset that describes it, and so more than other formats have nodes. */
  records: number;
  truncated: boolean;
}

async function write(
  context: Context,
  request: ExportRequest,
  take: (chunk: string | Uint8Array) => Promise<void>,
): Promise<Report> {
  return context.askStore(async (store, { languages }) => {
    const report: Report = { records: 0, truncated: false };
    const progress = showProgress(context.io, 'Exporting', 'records');
    const sink = {
      write: take,
      begin: ({ truncated }: { truncated: boolean }) => {
        report.truncated = truncated;
      },
    };
    const count = (records: number) => {
      report.records += records;
      progress.advance(records);
    };
    const notice = (text: string) => context.say(text);
    try {
      await exportGraph(store, request, sink, { languages, signal: context.io.signal, notice, count });
    } finally {
      progress.stop();
    }
    if (report.truncated) {
      context.say(
        `more lies around; the nearest were taken, as many as --max-nodes says (${request.maxNodes}).`,
      );
    }
    return report;
  });
}

/** Writes beside the file and renames at the end, so that nobody finds half of it under its name. */
async function toFile<T>(
  path: string,
  shown: string,
  write: (take: (chunk: string | Uint8Array) => Promise<void>) => Promise<T>,
): Promise<T> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.partial`;
  let handle: files.FileHandle;
  try {
    handle = await files.open(partial, 'wx');
  } catch (cause) {
    throw unwritable(shown, cause);
  }
  try {
    const result = await write(async (chunk) => handle.appendFile(chunk));
    await handle.close();
    await files.rename(partial, path).catch((cause: unknown) => {
      throw unwritable(shown, cause);
    });
    return result;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await files.rm(partial, { force: true });
    throw error;
  }
}

function unwritable(file: string, cause: unknown): ParleyError {
  const { code } = cause as NodeJS.ErrnoException;
  return new ParleyError('INVALID_INPUT', `${file} cannot be written (${code}).`, {
    remedy: 'Name a file in a folder that exists and that you may write to.',
    place: { file },
    cause,
  });
}
