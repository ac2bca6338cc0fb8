import { existsSync } from 'node:fs';
import { type Config, readConfig } from '../config.js';
import { upgrade } from '../dataset/upgrade.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { type Io, put } from './io.js';

/** What every command works with. */
export class Context {
  /** What the command that ran came to. */
  exitCode = 0;
  /** Data of another shape than `--json` is on stdout, so an error must not follow it there. */
  streaming = false;

  constructor(readonly io: Io) {}

  /** Makes the function that commander calls out of one that resolves to an exit code. Wrong settings stop any. */
  action<A extends unknown[]>(command: (...given: A) => Promise<number>): (...given: A) => Promise<void> {
    return async (...given) => {
      this.config();
      this.exitCode = await command(...given);
    };
  }

  /** The settings, read when the first command asks for them: `--help` works with wrong ones too. */
  config(): Config {
    return readConfig(this.io.environment, this.io.folder);
  }

  /**
   * Opens the store, makes its indexes where they are missing, brings it into today's layout, and closes it again
   * whatever happens.
   */
  async withStore<T>(work: (store: Store, config: Config) => Promise<T>): Promise<T> {
    const config = this.config();
    const store = await openStore(config);
    try {
      await store.setUp();
      await upgrade(store, () =>
        this.say('an older version loaded this store; bringing it up to date, once'),
      );
      return await work(store, config);
    } finally {
      await store.close();
    }
  }

  /** The same for commands that only ask: who stands in another folder than that of the store hears of it. */
  async askStore<T>(work: (store: Store, config: Config) => Promise<T>): Promise<T> {
    const { neo4j, data } = this.config();
    if (neo4j === undefined && !existsSync(data)) {
      this.say(`there was no store in ${data}; this one is empty. PARLEY_DATA names another folder.`);
    }
    return this.withStore(work);
  }

  /** Writes an answer: the words for a person, or one line of JSON. */
  async answer(json: boolean | undefined, value: object, words: string): Promise<void> {
    await put(this.io, json ? `${JSON.stringify(value)}\n` : words === '' ? '' : `${words}\n`);
  }

  /** Tells the person at the terminal something that is not the answer. */
  say(text: string): void {
    this.io.stderr.write(`parley: ${text}\n`);
  }
}
