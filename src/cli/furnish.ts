import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkRecords } from '../dataset/check.js';
import { load } from '../dataset/load.js';
import { readDatasets } from '../dataset/read.js';
import { statistics } from '../graph/statistics.js';
import type { Store } from '../store/store.js';
import type { Context } from './context.js';
import { Refused } from './failure.js';

/** The facts that come with the program. */
const SHIPPED = fileURLToPath(new URL('../../datasets/beijing-2020', import.meta.url));

/** Loads the facts that come with the program into a store that holds no dataset. */
export async function furnish(context: Context, store: Store): Promise<void> {
  const { datasets } = await store.snapshot((reader) => statistics(reader, ['datasets']));
  if (datasets.length > 0 || !existsSync(SHIPPED)) return;
  const checked = await checkRecords(readDatasets([SHIPPED]));
  if (checked.errorCount > 0)
    throw new Refused('The facts that come with the program are damaged.', checked.errors);
  const { added } = await load(store, checked);
  const named = checked.datasets.map(({ id, title }) => (title === undefined ? id : `${id} (${title})`));
  context.say(`the store was empty: loaded ${named.join(', ')}, ${added} records`);
}
