import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Why the stories cannot be run, for whoever reads that they were skipped. */
export const NO_CHROMIUM =
  'no Chromium found: install chromium (Debian) or google-chrome, or name one in CHROMIUM';

/** The browser to test with: the one that CHROMIUM names, else Debian's, else Chrome. */
export function chromiumPath(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there.`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = ['chromium', 'google-chrome', 'google-chrome-stable'].flatMap((name) =>
    folders.map((folder) => join(folder, name)),
  );
  return ['/usr/bin/chromium', ...onPath].find((path) => existsSync(path));
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
