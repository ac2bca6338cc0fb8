import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Terminal } from '../cli/terminal.js';
import { readPage, tableOf } from './markdown.js';

const { text } = readPage('docs/importing.md');

/** The words of a command line, as a shell takes them apart. */
const words = (line: string) =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

describe('the examples of docs/importing.md', () => {
  const terminal = new Terminal();
  beforeAll(() => {
    for (const [, name = '', content = ''] of text.matchAll(/^```csv (\S+)\n([\s\S]*?)^```$/gm)) {
      writeFileSync(join(terminal.folder, name), content);
    }
  });
  afterAll(() => terminal.close());

  const examples = [...text.matchAll(/^```sh\nnpx parley (import .*)\n```\n\n```text\n([\s\S]*?)^```$/gm)];

  it('are three', () => expect(examples).toHaveLength(3));

  it.each(examples.map(([, command = '', answer = '']) => [command, answer]))(
    '%s',
    async (command, answer) => {
      const { exitCode, stdout } = await terminal.run(...words(command));
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: answer });
    },
  );

  it('names options that there are', async () => {
    const { stdout } = await terminal.run('import', 'cities', '--help');
    for (const [cell = ''] of tableOf(text, 'option')) {
      for (const [option] of cell.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(`${option}`);
    }
  });
});
