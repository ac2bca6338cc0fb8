import type { Command } from 'commander';
import { type Statistics, statistics } from '../graph/statistics.js';
import type { Context } from './context.js';

export function addStats(program: Command, context: Context): void {
  program
    .command('stats')
    .summary('count what the store holds')
    .description('Counts what the store holds: entities by kind, facts by predicate, evidence, datasets.')
    .option('--json', 'answer in JSON')
    .action(context.action((options: { json?: boolean }) => run(context, options)));
}

async function run(context: Context, { json }: { json?: boolean }): Promise<number> {
  return context.askStore(async (store) => {
    const counts = await store.snapshot((reader) => statistics(reader), { signal: context.io.signal });
    await context.answer(json, counts, table(counts));
    return 0;
  });
}

function table({ entities, facts, attributes, evidence, datasets }: Statistics): string {
  const sum = (list: { count: number }[]) => list.reduce((total, { count }) => total + count, 0);
  const rows: [string, number | ''][] = [
    ['Entities', sum(entities)],
    ...entities.map(({ kind, count }): [string, number] => [`  ${kind}`, count]),
    ['Facts', sum(facts)],
    ...facts.map(({ predicate, count }): [string, number] => [`  ${predicate}`, count]),
    ['Literal facts', attributes],
    ['Evidence', evidence],
    ['Datasets', datasets.length],
    ...datasets.map(({ id, records }): [string, number] => [`  ${id} (records)`, records]),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, count]) => `${name.padEnd(width)}  ${String(count).padStart(8)}`).join('\n');
}
