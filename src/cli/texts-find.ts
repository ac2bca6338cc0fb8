import { promises as files } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { findWords, longestBeginning } from '../dataset/find-words.js';
import { textIn } from '../dataset/text-file.js';
import { ParleyError } from '../errors.js';
import { contextOf, digestOf, sha256 } from '../model/evidence.js';
import type { Context } from './context.js';
import { counted } from './reading.js';

interface Options {
  document?: string;
  exact?: boolean;
  json?: boolean;
}

/** How much of a text around the words is shown, so that a person sees which place it is. */
const AROUND = 30;

export function addTextsFind(group: Command, context: Context): void {
  group
    .command('find')
    .summary('make evidence of words in a text')
    .description(
      'Finds words in the text of a source and writes the evidence that points at them: a line of JSON for each place where they stand. White space, quotation marks and dashes may differ. Nothing is read from the store or kept there.',
    )
    .argument('<FILE>', 'the text, in UTF-8')
    .argument('<WORDS...>', 'the words, as they stand in it')
    .option('--document <ID>', 'the document of the text, to be named in the evidence')
    .option('--exact', 'write the words themselves, and not only their digest')
    .option('--json', 'answer in one object, with what a document says of its text')
    .addHelpText(
      'after',
      '\nExample:\n  $ parley texts find article.txt "opened its gates" --document doc/fair',
    )
    .action(
      context.action((file: string, words: string[], options: Options) =>
        find(context, file, words.join(' '), options),
      ),
    );
}

async function find(context: Context, file: string, words: string, options: Options): Promise<number> {
  const bytes = await read(resolve(context.io.folder, file), file);
  const text = textIn({ name: file, bytes });
  const spans = findWords(text, words);
  if (spans.length === 0) throw notThere(file, text, words);
  const places = spans.map(({ start, end }) => {
    const exact = text.slice(start, end);
    return {
      ...(options.document === undefined ? {} : { document: options.document }),
      ...{ start, end, digest: digestOf(exact) },
      ...(options.exact ? { exact } : {}),
    };
  });
  const document = { sha256: sha256(bytes), length: text.length };
  context.say(`the text of ${file}: ${JSON.stringify(document).slice(1, -1)}`);
  if (spans.length > 1) {
    context.say(`${counted(spans.length, 'place')}:`);
    for (const { start, end } of spans) {
      const { before, after } = contextOf(text, start, end, AROUND);
      context.say(`  ${start}: …${plain(`${before}[${text.slice(start, end)}]${after}`)}…`);
    }
  }
  const lines = places.map((one) => JSON.stringify(one)).join('\n');
  await context.answer(options.json, { file, ...document, places }, lines);
  return 0;
}

function notThere(file: string, text: string, words: string): ParleyError {
  const beginning = longestBeginning(text, words);
  const remedy =
    beginning === ''
      ? 'Copy the words from the text itself.'
      : `The text has "${beginning}", and then goes on otherwise.`;
  return new ParleyError('NOT_FOUND', `These words do not stand in ${file}.`, { remedy, place: { file } });
}

async function read(full: string, file: string): Promise<Uint8Array> {
  try {
    return await files.readFile(full);
  } catch (cause) {
    throw new ParleyError('NOT_FOUND', `There is no file ${file} that can be read.`, {
      remedy: 'Name the file with the text of the source.',
      place: { file },
      cause,
    });
  }
}

const plain = (text: string) => text.replace(/\s+/g, ' ');
