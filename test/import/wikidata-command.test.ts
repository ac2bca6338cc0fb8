import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Stop } from '../../src/cli/io.js';
import { Terminal } from '../cli/terminal.js';
import { Endpoint, WikidataWorld, year } from './wikidata-world.js';

let terminal: Terminal;
let server: Endpoint;
let world: WikidataWorld;
beforeEach(async () => {
  terminal = new Terminal();
  world = new WikidataWorld()
    .country('Q183', 'Germany', 'DE')
    .city('Q64', 'Berlin', { labels: { en: 'Berlin', fr: 'Berlin' }, countries: ['Q183'] })
    .city('Q90', 'Paris')
    .city('Q956', 'Beijing');
  world.twin('Q64', 'Q90', { start: year(1987) });
  world.twin('Q90', 'Q64');
  world.twin('Q956', 'Q64', { start: year(1994) });
  world.twin('Q956', 'Q90', { rank: 'Deprecated' });
  server = await new Endpoint(world).start();
});
afterEach(async () => {
  await server.stop();
  terminal.close();
});

const run = (...options: string[]) =>
  terminal.run('import', 'wikidata', '--endpoint', server.url, ...options);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

describe('parley import wikidata', () => {
  it('imports, says what it did and what it left out, and is found by queries', async () => {
    const { exitCode, stdout, stderr } = await run('--contact', 'ada@example.org');
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^Imported wikidata from 3 items: \d+ added, 0 changed, 0 unchanged, 0 retired/,
      ),
    });
    expect(stderr).toContain('left out 1: the statement is deprecated in Wikidata');
    const asked = await terminal.run('query', '{ entity(id: "wikidata:Q64") { name { text } } }');
    expect(JSON.parse(asked.stdout).data).toEqual({ entity: { name: { text: 'Berlin' } } });
  });

  it('says who asks, with version and contact', async () => {
    await run('--contact', 'ada@example.org');
    const agents = new Set(server.asked.map(({ headers }) => headers['user-agent']));
    expect([...agents]).toEqual([`Parley/${version} (ada@example.org) Node.js/${process.versions.node}`]);
  });

  it('answers in JSON, also of a dry run, which keeps nothing', async () => {
    const { exitCode, stdout } = await run('--json', '--dry-run', '--languages', 'fr', '--page-size', '1');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      dataset: 'wikidata',
      dryRun: true,
      read: 3,
      complete: true,
      skipped: { count: 1, reasons: [{ count: 1, examples: [{ what: 'Q90' }] }] },
    });
    const asked = await terminal.run('query', '{ entity(id: "wikidata:Q64") { id } }');
    expect(JSON.parse(asked.stdout).data).toEqual({ entity: null });
  });

  it('ends at a signal with what is loaded, and goes on when it is run again, with its list too', async () => {
    world.twin('Q64', 'Q956', { rank: 'Deprecated' });
    const busy = { status: 429, headers: { 'retry-after': '600' } };
    server.faultFor = (query) => (query.includes('?number > 64') ? busy : null);
    const stop = new AbortController();
    const options = ['--page-size', '1', '--json', '--skipped', 'out.csv'];
    const argv = ['import', 'wikidata', '--endpoint', server.url, ...options];
    const list = () =>
      readFileSync(join(terminal.folder, 'out.csv'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split(',').slice(0, 2).join(' '));
    const { ran, heard } = terminal.start(argv, { signal: stop.signal });
    await heard(/it was busy \(429\); asking again in 600 s/);
    stop.abort(new Stop('SIGINT', 130));
    expect((await ran).exitCode).toBe(130);
    const deprecated = 'the statement is deprecated in Wikidata';
    expect(list()).toEqual(['reason what', `${deprecated} Q956`]);
    server.faultFor = () => null;
    const again = await terminal.run(...argv);
    expect(JSON.parse(again.stdout)).toMatchObject({
      complete: true,
      read: 2,
      resumedFrom: 'Q64 of all countries in en,de,ar,zh',
    });
    expect(list()).toEqual(['reason what', `${deprecated} Q956`, `${deprecated} Q90`]);
  });

  it('ends with 3 when the endpoint is not available, and says where and what to do', async () => {
    server.faultFor = () => ({ status: 503, headers: { 'retry-after': '86400' } });
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`${server.url}: The endpoint failed once; the last time it was busy (503).`);
    expect(stderr).toContain('Run the same command again later');
  });

  it.each([
    [['--page-size', '0'], '--page-size'],
    [['--page-size', 'many'], '--page-size'],
    [['--country', 'Germany'], 'ISO 3166-1'],
    [['--languages', 'not a tag'], '--languages'],
    [['--languages', ','], '--languages'],
    [['--dataset', 'a b'], '--dataset'],
    [['--contact', 'Jürgen'], '--contact'],
    [['--contact', 'a\nb'], '--contact'],
    [['--endpoint', 'wikidata'], 'http'],
    [['--endpoint', 'file:///etc/hosts'], 'http'],
    [['--replace', '--country', 'DE'], '--country'],
  ])('refuses %j as wrong usage, and asks nothing', async (options, said) => {
    const { exitCode, stdout, stderr } = await run(...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(server.asked).toEqual([]);
  });
});
