import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'dotenv';
import { z } from 'zod';
import { ParleyError } from './errors.js';
import { listIn } from './model/comma-list.js';
import { proposal } from './model/nearest.js';

/** How the program was set up; every value checked. */
export interface Config {
  /** Folder of the embedded store, absolute. */
  data: string;
  /** The Neo4j server to use instead of the embedded store. */
  neo4j?: { uri: string; username?: string; password?: string; database?: string };
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** The languages of readers who do not say theirs, best first; BCP 47, canonical. */
  languages: string[];
  logLevel: LogLevel;
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const NEO4J_SCHEMES = /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+/;

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);

const languageList = z
  .string()
  .transform(listIn)
  .refine((tags) => tags.length > 0)
  .transform((tags, context) => {
    try {
      return Intl.getCanonicalLocales(tags);
    } catch {
      context.addIssue('not BCP 47');
      return z.NEVER;
    }
  });

/** Every setting: what it may be, and the words for somebody who gave something else. */
const SETTINGS = {
  PARLEY_DATA: { type: z.string().default('./.parley'), wanted: 'the path of a folder' },
  NEO4J_URI: {
    type: z.string().regex(NEO4J_SCHEMES).optional(),
    wanted: 'an address such as neo4j://localhost:7687 or bolt://localhost:7687 (+s with TLS)',
  },
  NEO4J_USERNAME: { type: z.string().optional(), wanted: 'a user name' },
  NEO4J_PASSWORD: { type: z.string().optional(), wanted: 'a password' },
  NEO4J_DATABASE: {
    type: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/)
      .optional(),
    wanted: 'the name of a database: 3 to 63 letters, digits, dots and dashes',
  },
  HOST: {
    type: z.string().regex(/^\S+$/).default('127.0.0.1'),
    wanted: 'an address or host name to listen on',
  },
  PORT: { type: portNumber.default(4000), wanted: 'a port number, 0 to 65535' },
  PARLEY_LANGUAGES: {
    type: languageList.default(['en', 'de', 'ar', 'zh']),
    wanted: 'language tags (BCP 47) with commas between, best first, such as en,de,ar,zh',
  },
  LOG_LEVEL: { type: z.enum(LOG_LEVELS).default('info'), wanted: `one of ${LOG_LEVELS.join(', ')}` },
};

/**
 * Reads the settings from the environment and from `.env` in the folder. The environment goes first; a variable
 * that is set but empty counts as not set, and still hides what `.env` says.
 *
 * @throws ParleyError INVALID_INPUT, naming the setting, when a value is not of its type, and for a `PARLEY_…`
 * that there is not
 */
export function readConfig(environment: NodeJS.ProcessEnv, folder: string): Config {
  const given = { ...readDotenv(resolve(folder, '.env')), ...environment };
  for (const name of Object.keys(given)) {
    if (name.startsWith('PARLEY_') && !Object.hasOwn(SETTINGS, name)) throw unknownSetting(name);
  }
  const neo4j = {
    uri: setting('NEO4J_URI'),
    username: setting('NEO4J_USERNAME'),
    password: setting('NEO4J_PASSWORD'),
    database: setting('NEO4J_DATABASE'),
  };
  return {
    data: resolve(folder, setting('PARLEY_DATA')),
    ...(neo4j.uri === undefined ? {} : { neo4j: { ...neo4j, uri: neo4j.uri } }),
    host: setting('HOST'),
    port: setting('PORT'),
    languages: setting('PARLEY_LANGUAGES'),
    logLevel: setting('LOG_LEVEL'),
  };

  function setting<Name extends keyof typeof SETTINGS>(
    name: Name,
  ): z.output<(typeof SETTINGS)[Name]['type']> {
    const { type, wanted } = SETTINGS[name];
    const text = given[name] === '' ? undefined : given[name];
    const read = type.safeParse(text);
    if (read.success) return read.data as z.output<(typeof SETTINGS)[Name]['type']>;
    const shown = name === 'NEO4J_PASSWORD' ? '' : `: "${text}"`;
    throw new ParleyError('INVALID_INPUT', `The setting ${name} is not ${wanted}${shown}.`, {
      remedy: `Correct ${name} in the environment or in .env, or take it away.`,
      place: { field: name },
    });
  }
}

function readDotenv(file: string): Record<string, string> {
  try {
    return parse(readFileSync(file));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ParleyError('INVALID_INPUT', 'The file .env cannot be read.', {
      remedy: 'Make it readable for the user who runs Parley, or take it away.',
      place: { file: '.env' },
      cause,
    });
  }
}

function unknownSetting(name: string): ParleyError {
  return new ParleyError('INVALID_INPUT', `There is no setting ${name}.`, {
    remedy: proposal(name, Object.keys(SETTINGS)),
    place: { field: name },
  });
}
