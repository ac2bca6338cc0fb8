import type { BrowserContext, Page } from 'playwright-core';

/** What no page of the explorer may do, as it is found. */
export interface Watched {
  readonly complaints: readonly string[];
}

/**
 * Watches all pages of a context: no request may leave the server's origin (it is stopped, as it would be without
 * internet), nothing may go against the policy, no script may fail, nothing may be written to the console as an error.
 *
 * @param tolerated errors on the console that the test itself provokes
 */
export async function watch(context: BrowserContext, origin: string, tolerated?: RegExp): Promise<Watched> {
  const complaints: string[] = [];
  const complain = (text: string) => {
    if (!tolerated?.test(text)) complaints.push(text);
  };
  await context.route(
    (url) => /^(https?|wss?):$/.test(url.protocol) && url.origin !== origin,
    async (route) => {
      complain(`a request to ${route.request().url()}`);
      await route.abort();
    },
  );
  const follow = (page: Page) => {
    page.on('pageerror', (error) => complain(`a script failed: ${error.stack ?? error.message}`));
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(origin).host) complain(`a socket to ${socket.url()}`);
    });
  };
  context.on('page', follow);
  // Chromium writes what its policy refuses to the console, as an error.
  context.on('console', (message) => {
    const { url, lineNumber } = message.location();
    if (message.type() === 'error') complain(`on the console: ${message.text()} (${url}:${lineNumber})`);
  });
  return { complaints };
}
