import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { Terminal } from '../cli/terminal.js';
import { PROJECT } from '../ops/run.js';
import { Assistant } from './client.js';

const BIN = join(PROJECT, 'bin/parley.js');

// Each test starts processes, which may first compile the sources.
jest.setTimeout(240_000);

describe('parley mcp', () => {
  let folder: string;
  let env: Record<string, string>;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-mcp-'));
    const { NEO4J_URI: _uri, PORT: _port, ...inherited } = process.env as Record<string, string>;
    env = { ...inherited, NODE_OPTIONS: '', LOG_LEVEL: 'info' };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('talks over standard input and output, fills an empty store, and logs to stderr', async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [BIN, 'mcp', '--explorer-url', 'http://127.0.0.1:4880/'],
      cwd: folder,
      env,
      stderr: 'pipe',
    });
    let told = '';
    transport.stderr?.on('data', (chunk) => {
      told += chunk;
    });
    const strange: Error[] = [];
    const client = new Client({ name: 'a test', version: '1' });
    client.onerror = (error) => void strange.push(error);
    await client.connect(transport, { timeout: 200_000 });
    expect(client.getServerVersion()).toMatchObject({ name: 'parley', version: version() });
    await client.listTools();
    const assistant = new Assistant(client);
    const { encounters } = await assistant.ask('who_met', { id: 'person/wang-linghang' });
    expect(encounters[0].permalink).toMatch(/^http:\/\/127\.0\.0\.1:4880\/\?view=meetings/);
    expect(await assistant.refused('paths', { from: 'x', to: 'y' })).toMatchObject({ code: 'NOT_FOUND' });
    await client.close();
    expect(strange).toEqual([]);
    expect(told).toContain('the store was empty: loaded beijing-2020');
    expect(told).toContain('"tool":"who_met"');
  });

  it('ends with 0 when its client closes the pipe, and on SIGTERM', async () => {
    const closed = start('mcp', '--empty');
    closed.child.stdin?.end();
    expect(await closed.ended).toEqual({ code: 0, stdout: '' });
    const stopped = start('mcp', '--empty');
    await answered(stopped.child);
    stopped.child.kill('SIGTERM');
    expect((await stopped.ended).code).toBe(0);
  });

  it('tells on stderr, and with the exit code, that it cannot begin', async () => {
    const holding = start('mcp', '--empty');
    await answered(holding.child);
    const { stdout, code } = await start('mcp', '--empty').ended;
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 });
    holding.child.stdin?.end();
    await holding.ended;
  });

  it('--http answers at /mcp, on this machine only, until SIGTERM', async () => {
    const { child, ended } = start('mcp', '--http', '--port', '0');
    const url = await heard(child, /ready at (http:\/\/127\.0\.0\.1:\d+\/mcp)/);
    const client = new Client({ name: 'a test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(url)));
    await client.listTools();
    const { hits } = await new Assistant(client).ask('search', { text: 'Beijing', limit: 1 });
    expect(hits[0]).toMatchObject({ id: 'city/beijing', permalink: null });
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, stdout: '' });
    await client.close();
  });

  it('serve answers at /mcp too, and links to its own explorer', async () => {
    const { child, ended } = start('serve', '--port', '0');
    const url = await heard(child, /ready at (\S+)/);
    const client = new Client({ name: 'a test', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL('mcp', url)));
    await client.listTools();
    const { hits } = await new Assistant(client).ask('search', { text: 'Beijing', limit: 1 });
    const about = await (await fetch(url)).text();
    const shown = about.includes('type="module"');
    expect(hits[0].permalink).toEqual(shown ? expect.stringContaining(`${url}?focus=`) : null);
    await client.close();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  function start(...argv: string[]) {
    const child = spawn(process.execPath, [BIN, ...argv], { cwd: folder, env });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    const ended = once(child, 'close').then(([code]) => ({ code, stdout }));
    return { child, ended };
  }

  /** Resolves when a server on pipes has answered a ping: it is there. */
  async function answered(child: ChildProcess): Promise<void> {
    child.stdin?.write('{"jsonrpc":"2.0","id":1,"method":"ping"}\n');
    if (child.stdout) await once(child.stdout, 'data');
  }

  function heard(child: ChildProcess, text: RegExp): Promise<string> {
    return new Promise((resolve) => {
      let said = '';
      child.stderr?.on('data', (chunk) => {
        said += chunk;
        const found = text.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
  }
});

function version(): string {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).version;
}

describe('the options of parley mcp', () => {
  const terminal = new Terminal();
  afterAll(() => terminal.close());

  it.each([
    [['--port', '4001'], /--port is given without --http/],
    [['--host', '0.0.0.0'], /--host is given without --http/],
    [['--allowed-hosts', 'a.example'], /--allowed-hosts is given without --http/],
    [['--http', '--allowed-hosts', 'http://a.example:4000'], /no host name/],
    [['--explorer-url', 'somewhere'], /must be an address/],
    [['--http', '--port', '99999'], /0 to 65535/],
  ])('%j are wrong usage', async (options, message) => {
    const { exitCode, stdout, stderr } = await terminal.run('mcp', ...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('a command that is not mcp', () => {
  it('does not load the SDK: nothing on its way imports it', () => {
    const seen = new Set<string>();
    const strangers: string[] = [];
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const source = readFileSync(join(PROJECT, file), 'utf8');
      for (const [, clause = '', from = ''] of source.matchAll(
        /^(?:import|export)\s([^;]*?)from '([^']+)'/gms,
      )) {
        if (clause.startsWith('type ')) continue;
        if (from.startsWith('@modelcontextprotocol')) strangers.push(`${file}: ${from}`);
        if (from.startsWith('.')) visit(join(dirname(file), from).replace(/\.js$/, '.ts'));
      }
    };
    visit('src/cli/main.ts');
    visit('src/server/server.ts');
    visit('src/graphql/api.ts');
    expect(strangers).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  });
});
