import type { Command } from 'commander';
import type { Checked } from '../dataset/check.js';
import { checkStore, type Finding, type StoreCheck } from '../dataset/check-store.js';
import { knownTo } from '../dataset/known.js';
import type { Context } from './context.js';
import { problemText, WrongUsage } from './failure.js';
import { counted, readAndCheck } from './reading.js';

interface Options {
  store?: boolean;
  json?: boolean;
}

/** What datasets or sources disagree on is for people to settle; everything else a store must not have. */
const TOLERATED = new Set<Finding['code']>(['DATASETS_DISAGREE', 'SOURCES_DISAGREE']);

export function addCheck(program: Command, context: Context): void {
  program
    .command('check')
    .summary('say what is wrong with datasets, or with the store')
    .description(
      'Checks datasets without loading them: their form, the ontology, references, dates and evidence. Every problem is named with its file and line. With --store, references may also be to what the store holds, and the store itself is checked: each fact against the relationship beside it.',
    )
    .argument('[PATH...]', 'folders with a dataset.json, .jsonl files, or - for standard input')
    .option('--store', 'check the store too')
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nExamples:\n  $ parley check datasets/beijing-2020\n  $ parley check --store')
    .action(context.action((paths: string[], options: Options) => check(context, paths, options)));
}

async function check(context: Context, paths: string[], options: Options): Promise<number> {
  if (paths.length === 0 && !options.store) {
    throw new WrongUsage('Nothing to check: name a dataset, or use --store.');
  }
  if (!options.store) return report(context, options, await readAndCheck(context.io, paths));
  return context.withStore(async (store) => {
    const checked = paths.length === 0 ? undefined : await readAndCheck(context.io, paths, knownTo(store));
    const found = await store.snapshot((reader) => checkStore(reader), { signal: context.io.signal });
    return report(context, options, checked, found);
  });
}

async function report(
  context: Context,
  { json }: Options,
  checked: Checked | undefined,
  found?: StoreCheck,
): Promise<number> {
  const { stderr } = context.io;
  for (const error of checked?.errors ?? []) stderr.write(problemText(error));
  for (const warning of checked?.warnings ?? []) stderr.write(problemText(warning, 'warning: '));
  for (const { code, id, message } of found?.findings ?? []) stderr.write(`${id}: ${message} (${code})\n`);
  const wrong = found?.findings.filter((one) => !TOLERATED.has(one.code)) ?? [];
  const value = {
    ...(checked && {
      records: checked.records.length,
      datasets: checked.datasets.map((one) => one.id),
      errorCount: checked.errorCount,
      warningCount: checked.warningCount,
      errors: checked.errors,
      warnings: checked.warnings,
    }),
    ...(found && { store: found }),
  };
  const words = [
    ...(checked ? [summary(checked)] : []),
    ...(found
      ? [`The store: ${found.facts} facts, ${found.relationships} relationships, ${wrong.length} wrong.`]
      : []),
  ];
  await context.answer(json, value, words.join('\n'));
  return wrong.length > 0 || (checked?.errorCount ?? 0) > 0 ? 1 : 0;
}

function summary({ records, errorCount, errors, warningCount, warnings }: Checked): string {
  const unlisted = errorCount - errors.length + warningCount - warnings.length;
  const more = unlisted > 0 ? ` (${unlisted} of them not listed)` : '';
  const said = `${counted(errorCount, 'error')}, ${counted(warningCount, 'warning')}${more}`;
  return `${counted(records.length, 'sound record')}, ${said}.`;
}
