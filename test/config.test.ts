import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.js';
import { ParleyError } from '../src/errors.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function refusal(environment: NodeJS.ProcessEnv): ParleyError {
  try {
    readConfig(environment, folder);
  } catch (error) {
    if (error instanceof ParleyError) return error;
  }
  throw new Error('nothing was refused');
}

it('has a default for everything', () => {
  expect(readConfig({}, folder)).toEqual({
    data: join(folder, '.parley'),
    host: '127.0.0.1',
    port: 4000,
    languages: ['en', 'de', 'ar', 'zh'],
    logLevel: 'info',
  });
});

it('reads every setting', () => {
  const environment = {
    PARLEY_DATA: '/somewhere',
    NEO4J_URI: 'neo4j+s://graph.example:7687',
    NEO4J_USERNAME: 'reader',
    NEO4J_PASSWORD: 'secret',
    NEO4J_DATABASE: 'parley',
    HOST: '::1',
    PORT: '0',
    PARLEY_LANGUAGES: ' zh-hant , ar',
    LOG_LEVEL: 'debug',
  };
  expect(readConfig(environment, folder)).toEqual({
    data: '/somewhere',
    neo4j: {
      uri: 'neo4j+s://graph.example:7687',
      username: 'reader',
      password: 'secret',
      database: 'parley',
    },
    host: '::1',
    port: 0,
    languages: ['zh-Hant', 'ar'],
    logLevel: 'debug',
  });
});

describe('.env', () => {
  it('is read, and the environment goes before it', () => {
    writeFileSync(join(folder, '.env'), 'PORT=5000\nHOST=0.0.0.0\n');
    expect(readConfig({ PORT: '6000' }, folder)).toMatchObject({ port: 6000, host: '0.0.0.0' });
  });

  it('is hidden by a variable that is empty, which counts as not set', () => {
    writeFileSync(join(folder, '.env'), 'NEO4J_URI=bolt://localhost:7687\nPORT=5000\n');
    const config = readConfig({ NEO4J_URI: '', PORT: '' }, folder);
    expect(config).not.toHaveProperty('neo4j');
    expect(config.port).toBe(4000);
  });

  it('is checked as the environment is', () => {
    writeFileSync(join(folder, '.env'), 'PARLEY_LANGAUGES=en\n');
    expect(refusal({}).remedy).toContain('PARLEY_LANGUAGES');
  });
});

it.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['NEO4J_URI', 'http://localhost:7474'],
  ['NEO4J_DATABASE', 'a b'],
  ['PARLEY_LANGUAGES', 'en,not a tag'],
  ['PARLEY_LANGUAGES', ','],
  ['LOG_LEVEL', 'loud'],
  ['HOST', 'local host'],
])('refuses %s=%s and says what it may be', (name, value) => {
  const error = refusal({ [name]: value });
  expect(error).toMatchObject({ code: 'INVALID_INPUT', place: { field: name } });
  expect(error.message).toContain(name);
  expect(error.message).toContain(`"${value}"`);
});

it('refuses a PARLEY_ that there is not, with the nearest that there is', () => {
  const error = refusal({ PARLEY_DATE: '/x' });
  expect(error.message).toContain('PARLEY_DATE');
  expect(error.remedy).toContain('PARLEY_DATA');
});

it('leaves alone what is not its own', () => {
  expect(() => readConfig({ NEO4J_HOME: '/x', PATH: '/bin' }, folder)).not.toThrow();
});
