import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Stop } from '../../src/cli/io.js';
import { type Ran, SHIPPED, Terminal } from './terminal.js';

describe('query', () => {
  let terminal: Terminal;
  beforeAll(async () => {
    terminal = new Terminal();
    await terminal.run('load', SHIPPED);
  });
  afterAll(() => terminal.close());

  const NAME = 'query($id: ID!) { city(id: $id) { name { text language } } }';

  it('answers in JSON, with variables', async () => {
    const { exitCode, stdout, stderr } = await terminal.run(
      'query',
      NAME,
      '--variables',
      '{"id":"city/berlin"}',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({ data: { city: { name: { text: 'Berlin', language: 'en' } } } });
  });

  it("answers in the reader's language", async () => {
    const variables = ['--variables', '{"id":"city/beijing"}'];
    const { stdout } = await terminal.run('query', NAME, ...variables, '--languages', 'zh', '--json');
    expect(stdout).toBe('{"data":{"city":{"name":{"text":"北京","language":"zh"}}}}\n');
  });

  it('reads a question from standard input', async () => {
    const { stdout } = await terminal.pipe('{ statistics { documents } }', 'query', '-', '--json');
    expect(stdout).toBe('{"data":{"statistics":{"documents":5}}}\n');
  });

  it('ends with 1 when the answer has errors, which stand in the answer and on stderr', async () => {
    const { exitCode, stdout, stderr } = await terminal.run('query', '{ nope }', '--json');
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ errors: [{ message: expect.stringContaining('nope') }] });
    expect(stderr).toContain('nope');
  });

  it.each(['[1]', '{', 'null'])('takes only an object for variables: %s', async (variables) => {
    expect(await terminal.run('query', NAME, '--variables', variables)).toMatchObject({
      exitCode: 2,
      stdout: '',
    });
  });
});

it('schema writes the schema, and needs no store', async () => {
  const terminal = new Terminal();
  const { exitCode, stdout } = await terminal.run('schema');
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^type Query \{$/m);
  expect(existsSync(join(terminal.folder, '.parley'))).toBe(false);
  terminal.close();
});

describe('serve', () => {
  let terminal: Terminal;
  let stop: AbortController;
  let running: Promise<Ran> | undefined;
  beforeEach(() => {
    terminal = new Terminal({ PORT: '0', LOG_LEVEL: 'warn' });
    stop = new AbortController();
  });
  afterEach(async () => {
    stop.abort(new Stop('SIGTERM', 143));
    await running;
    running = undefined;
    terminal.close();
  });

  async function serve(...options: string[]): Promise<string> {
    const { ran, heard } = terminal.start(['serve', ...options], { signal: stop.signal });
    running = ran;
    const [, url = ''] = await heard(/ready at (\S+)/);
    return url;
  }

  async function ask(url: string, query: string): Promise<{ data: Record<string, unknown> }> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as { data: Record<string, unknown> };
  }

  it('gives an empty store the shipped facts, answers, and ends with 0 when it is stopped', async () => {
    const url = await serve();
    const { data } = await ask(
      url,
      '{ city(id: "city/berlin") { name { text } } statistics { datasets { id } } }',
    );
    expect(data).toEqual({
      city: { name: { text: 'Berlin' } },
      statistics: { datasets: [{ id: 'beijing-2020' }] },
    });
    stop.abort(new Stop('SIGTERM', 143));
    const ran = await running;
    expect(ran).toMatchObject({ exitCode: 0, stdout: '' });
    expect(ran?.stderr).toContain('beijing-2020');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('leaves an empty store empty with --empty', async () => {
    const { data } = await ask(await serve('--empty'), '{ statistics { documents } }');
    expect(data).toEqual({ statistics: { documents: 0 } });
  });

  it('adds nothing to a store that holds something', async () => {
    const city = '{"record":"entity","id":"city/a","kind":"City","dataset":"own"}\n';
    await terminal.pipe(city, 'load', '-');
    const { data } = await ask(await serve(), '{ statistics { datasets { id } } }');
    expect(data).toEqual({ statistics: { datasets: [{ id: 'own' }] } });
  });

  it('says where a part of the graph can be had as a file, and has it there', async () => {
    const url = await serve();
    const network = 'sisterCityNetwork(around: ["city/berlin"]) { nodes { id } exportUrl(format: JSON) }';
    const { data } = await ask(url, `{ ${network} }`);
    const found = data['sisterCityNetwork'] as { nodes: { id: string }[]; exportUrl: string };
    const exported = await fetch(new URL(found.exportUrl, url));
    const { nodes } = (await exported.json()) as { nodes: { id: string }[] };
    const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
    expect(ids(nodes)).toEqual(ids(found.nodes));
    expect(nodes.length).toBeGreaterThan(1);
  });

  it('refuses a port that is taken', async () => {
    const { port } = new URL(await serve());
    const other = new Terminal();
    const { exitCode, stderr } = await other.run('serve', '--empty', '--port', port);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`Port ${port}`);
    other.close();
  });

  it('keeps other commands away from its store, and says what to do', async () => {
    await serve('--empty');
    expect(await terminal.run('stats')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('Stop the running server'),
    });
  });
});

it('has the shipped facts where it looks for them', () => {
  expect(JSON.parse(readFileSync(join(SHIPPED, 'dataset.json'), 'utf8'))).toMatchObject({
    id: 'beijing-2020',
  });
});
