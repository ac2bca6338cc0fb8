import { promises as files } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { attachTexts } from '../dataset/attach.js';
import type { TextFile } from '../dataset/text-file.js';
import { ParleyError } from '../errors.js';
import type { Context } from './context.js';
import { counted } from './reading.js';

export function addTextsAdd(group: Command, context: Context): void {
  group
    .command('add')
    .summary('give documents their texts')
    .description(
      'Attaches texts to documents, so that evidence can be read in its words. A text finds its document by the SHA-256 of its bytes; a file that differs in one character from what the document names is refused, and then none is attached.',
    )
    .argument('<PATH...>', 'files, or folders whose files are tried')
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nExample:\n  $ parley texts add articles/')
    .action(context.action((paths: string[], options: { json?: boolean }) => add(context, paths, options)));
}

async function add(context: Context, paths: string[], { json }: { json?: boolean }): Promise<number> {
  const named: string[] = [];
  const found: TextFile[] = [];
  for (const path of paths) {
    const full = resolve(context.io.folder, path);
    if ((await statOf(full, path)).isDirectory()) {
      for (const name of await filesUnder(full)) {
        found.push({ ...(await read(join(full, name), join(path, name))), found: true });
      }
    } else {
      named.push(path);
      found.push(await read(full, path));
    }
  }
  return context.withStore(async (store) => {
    const report = await attachTexts(store, found);
    for (const { file, sha256 } of report.unmatched) {
      context.say(`${file}: no document asks for this text (sha256 ${sha256}).`);
    }
    const lines = report.attached.map(({ file, documents }) => `${file}: ${documents.join(', ')}`);
    const words = [...lines, `${counted(report.attached.length, 'text')} attached.`].join('\n');
    await context.answer(json, report, words);
    const refused = report.unmatched.some(({ file }) => named.includes(file));
    return refused || report.attached.length === 0 ? 1 : 0;
  });
}

async function statOf(full: string, path: string) {
  try {
    return await files.stat(full);
  } catch (cause) {
    throw new ParleyError('NOT_FOUND', `There is no file or folder ${path}.`, {
      place: { file: path },
      cause,
    });
  }
}

/** The files in a folder and its folders, hidden ones left out, in the order of their names. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await files.readdir(folder, { withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isFile()) names.push(entry.name);
    if (entry.isDirectory()) {
      names.push(...(await filesUnder(join(folder, entry.name))).map((name) => join(entry.name, name)));
    }
  }
  return names;
}

async function read(full: string, name: string): Promise<TextFile> {
  return { name, bytes: await files.readFile(full) };
}
