import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import type { LoadReport } from '../dataset/load.js';
import { ParleyError } from '../errors.js';
import { type ImportReport, resumes, runImport } from '../import/run-import.js';
import type { SkippedFor } from '../import/skip-list.js';
import type { ImportSource } from '../import/source.js';
import type { Store } from '../store/store.js';
import type { Context } from './context.js';
import { showProgress } from './progress.js';
import { counted } from './reading.js';

/** The options that every import has. */
export interface ImportFlags {
  dryRun?: boolean;
  replace?: boolean;
  restart?: boolean;
  skipped?: string;
  json?: boolean;
}

/** Gives a sub-command the options that every import has. */
export function withImportFlags(command: Command): Command {
  return command
    .option('--dry-run', 'keep nothing, and say what would be added and changed')
    .option('--replace', 'at the end, retire what the source no longer has')
    .option('--skipped <FILE>', 'write all that was left out, and why, to a CSV file')
    .option('--json', 'answer in JSON');
}

/** Runs an import for a command: shows how far it is, says what it did, and what it left out on stderr. */
export async function importFrom(
  context: Context,
  store: Store,
  source: ImportSource,
  flags: ImportFlags & { verb?: 'load' },
): Promise<number> {
  const { io } = context;
  const list =
    flags.skipped === undefined
      ? undefined
      : await listOfSkipped(
          io.folder,
          flags.skipped,
          source,
          (await resumes(store, source, flags)) !== undefined,
        );
  let progress: ReturnType<typeof showProgress> | undefined;
  let shown = 0;
  let report: ImportReport;
  try {
    report = await runImport(store, source, {
      ...flags,
      signal: io.signal,
      onBatch: ({ read, total }) => {
        progress ??= showProgress(io, flags.verb === 'load' ? 'Loading' : 'Importing', source.unit, total);
        progress.advance(read - shown);
        shown = read;
      },
    });
  } catch (error) {
    if (shown > 0 && !flags.dryRun) {
      context.say(`ended after ${shown} ${source.unit}, what was loaded of them is kept.`);
    }
    if (!flags.json) for (const line of inWords(source.skipped.report())) context.say(line);
    throw error;
  } finally {
    progress?.stop();
    await list?.close();
  }
  if (!flags.json) for (const line of inWords(report.skipped.reasons)) context.say(line);
  if (report.conflictCount > 0) {
    context.say(
      `datasets disagree on ${counted(report.conflictCount, 'value')}; the first counts, all are kept.`,
    );
  }
  for (const line of withoutText(report)) context.say(line);
  if (!report.complete) {
    context.say(`stopped after ${report.read} ${source.unit}, all of them kept; the same command goes on.`);
    io.signal.throwIfAborted();
  }
  await context.answer(flags.json, { ...report, unit: source.unit }, summary(report, source, flags.verb));
  if (report.spared > 0) {
    context.say(
      `${counted(report.spared, 'fact')} not retired: what was left out may say them. Mend it, and run this again.`,
    );
  }
  const { unreadable } = report.skipped;
  if (!flags.replace || unreadable === 0) return 0;
  context.say(
    `nothing was retired: ${counted(unreadable, 'row')} could not be read, and may say what is held. Mend what is left out, and run this again.`,
  );
  return 1;
}

function summary(report: ImportReport, { unit, strict }: ImportSource, verb = 'import'): string {
  const { added, changed, unchanged, retired, dryRun, datasets, read, skipped, resumedFrom } = report;
  const counts = `${added} added, ${changed} changed, ${unchanged} unchanged, ${retired} retired`;
  const did = dryRun ? `Would ${verb}` : `${verb[0]?.toUpperCase()}${verb.slice(1)}ed`;
  const from = resumedFrom === undefined ? '' : ', going on where the last run stopped';
  const one = unit.replace(/s$/, '');
  const left = strict ? '' : `; ${counted(skipped.count, one)} left out`;
  return `${did} ${datasets.join(', ') || 'nothing'} from ${counted(read, one)}${from}: ${counts}${left}.`;
}

/** Why things were left out, with an example of each. */
function inWords(reasons: readonly SkippedFor[]): string[] {
  return reasons.map(({ reason, count, valuesOnly, remedy, examples }) => {
    const places = examples.slice(0, 3).map(({ file, line, key, what }) => {
      const where =
        file === undefined ? (key ?? '') : [file, line].filter((one) => one !== undefined).join(':');
      return [where, what ?? (file === undefined ? undefined : key)].filter((one) => one).join(' ');
    });
    const left = valuesOnly ? `${counted(count, 'value')} left out` : `left out ${count}`;
    const shown = places.filter((one) => one !== '');
    if (count > shown.length) shown.push(`${count - shown.length} more, which --skipped FILE lists`);
    const more = remedy === undefined ? '' : ` ${remedy}`;
    return `${left}: ${reason} (${shown.join('; ')}).${more}`;
  });
}

/**
 * Writes what is left out to a file as it comes; one that cannot be written is refused before anything is read. A run
 * that goes on adds to what the one before it wrote.
 */
async function listOfSkipped(folder: string, name: string, source: ImportSource, goesOn: boolean) {
  const columns = ['reason', 'what', 'file', 'line', 'key', 'remedy'] as const;
  const opened = await open(resolve(folder, name), goesOn ? 'a' : 'w').catch(
    (cause: NodeJS.ErrnoException) => {
      throw new ParleyError('INVALID_INPUT', `--skipped: the file cannot be written (${cause.code})`, {
        remedy: 'Name a file in a folder that is there and that you may write to. Nothing was imported.',
        place: { file: name },
        cause,
      });
    },
  );
  const file = opened.createWriteStream();
  const done = finished(file);
  done.catch(() => undefined);
  const write = (row: unknown[]) => file.write(stringify([row], { escape_formulas: true }));
  if ((await opened.stat()).size === 0) write([...columns]);
  source.skipped.onSkip = (skipped) => void write(columns.map((name) => skipped[name]));
  return {
    async close(): Promise<void> {
      file.end();
      await done;
    },
  };
}

/** What to say of documents whose text a load took away. */
export function withoutText({ detached }: Pick<LoadReport, 'detached'>): string[] {
  return detached.map(
    (id) =>
      `${id} has another digest, so that the text held for it no longer counts; parley texts add FILE attaches the new one.`,
  );
}
