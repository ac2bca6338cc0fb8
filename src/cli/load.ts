import type { Command } from 'commander';
import { knownTo } from '../dataset/known.js';
import { type LoadReport, load } from '../dataset/load.js';
import { ParleyError } from '../errors.js';
import { datasetSource } from '../import/jsonl-source.js';
import type { Store } from '../store/store.js';
import type { Context } from './context.js';
import { Refused } from './failure.js';
import { importFrom, withoutText } from './import-run.js';
import { showProgress } from './progress.js';
import { counted, readAndCheck, sourceOf } from './reading.js';

interface Options {
  replace?: boolean;
  dryRun?: boolean;
  batched?: boolean;
  json?: boolean;
}

export function addLoad(program: Command, context: Context): void {
  program
    .command('load')
    .summary('load datasets into the store')
    .description(
      'Checks datasets and loads them: all of it, or nothing. Loading again changes only what changed; what a record said before is kept as history.',
    )
    .argument('<PATH...>', 'folders with a dataset.json, .jsonl files, or - for standard input')
    .option('--replace', 'also retire what these datasets no longer hold')
    .option('--dry-run', 'do everything but keep nothing, and say what would have changed')
    .option(
      '--batched',
      'for datasets too large to be loaded as a whole: part by part, each kept by itself; what is wrong ends the load, and what was loaded before stays',
    )
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ parley load datasets/beijing-2020\n  $ parley load --dry-run --replace my-dataset/\n  $ gunzip -c my-dataset.jsonl.gz | parley load -\n  $ parley load --batched huge.jsonl',
    )
    .action(context.action((paths: string[], options: Options) => run(context, paths, options)));
}

async function run(context: Context, paths: string[], options: Options): Promise<number> {
  if (options.batched) return loadBatched(context, paths, options);
  return context.withStore(async (store) => {
    const checked = await readAndCheck(context.io, paths, knownTo(store));
    if (checked.errorCount > 0) {
      const more =
        checked.errorCount > checked.errors.length ? `, ${checked.errors.length} of them listed` : '';
      throw new Refused(
        `Nothing was loaded: ${counted(checked.errorCount, 'error')}${more}.`,
        checked.errors,
      );
    }
    const { signal } = context.io;
    signal.throwIfAborted();
    const progress = showProgress(context.io, 'Writing', 'batches');
    const watched = watch(store, () => {
      signal.throwIfAborted();
      progress.advance();
    });
    let report: LoadReport;
    try {
      report = await load(options.dryRun ? rehearsal(watched) : watched, checked, options);
    } catch (error) {
      if (!signal.aborted) throw error;
      context.say('ended before its time; nothing was loaded.');
      throw signal.reason;
    } finally {
      progress.stop();
    }
    if (checked.warningCount > 0) {
      context.say(`${counted(checked.warningCount, 'warning')}; parley check ${paths.join(' ')} lists them.`);
    }
    for (const { entity, field, values } of report.conflicts) {
      const said = values.map(({ dataset, value }) => `${JSON.stringify(value)} (${dataset})`).join(', ');
      context.say(`datasets disagree on ${field} of ${entity}: ${said}; the first counts, all are kept.`);
    }
    for (const line of withoutText(report)) context.say(line);
    const datasets = checked.datasets.map((one) => one.id);
    await context.answer(options.json, { dryRun: options.dryRun ?? false, datasets, ...report }, words());
    return 0;

    function words(): string {
      const { added, changed, unchanged, retired } = report;
      const verb = options.dryRun ? 'Would load' : 'Loaded';
      const counts = `${added} added, ${changed} changed, ${unchanged} unchanged, ${retired} retired`;
      return `${verb} ${datasets.join(', ') || 'nothing'}: ${counts}.`;
    }
  });
}

/** Loads what is too large for one transaction. */
async function loadBatched(context: Context, paths: string[], options: Options): Promise<number> {
  const source = datasetSource(sourceOf(context.io, paths));
  return context.withStore((store) => importFrom(context, store, source, { ...options, verb: 'load' }));
}

/** A store of which every write is noticed before it is made; a notice that throws undoes the transaction. */
function watch(store: Store, notice: () => void): Store {
  return {
    ...store,
    transact: (work) =>
      store.transact((transaction) =>
        work({
          ...transaction,
          async write(...statement) {
            notice();
            return transaction.write(...statement);
          },
        }),
      ),
  };
}

/** A store that undoes every transaction at its end. */
function rehearsal(store: Store): Store {
  const undone = new ParleyError('STORE_CONFLICT', 'A rehearsal is undone.');
  return {
    ...store,
    async transact(work) {
      const results: Awaited<ReturnType<typeof work>>[] = [];
      try {
        await store.transact(async (transaction) => {
          results.push(await work(transaction));
          throw undone;
        });
      } catch (error) {
        if (error !== undone) throw error;
      }
      return results.at(-1) as Awaited<ReturnType<typeof work>>;
    },
  };
}
