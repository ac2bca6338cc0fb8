import type { Door } from './exchange.js';
import type { StaticFiles } from './static-files.js';

/** Only what this server itself hands out; pictures may also be made in the page. */
export const EXPLORER_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** The page of the explorer, among its files. */
export const EXPLORER_PAGE = 'index.html';

/** `GET /`: the explorer; where it has not been built, what another door says. */
export function explorerDoor(files: StaticFiles, otherwise: Door): Door {
  return {
    methods: ['GET', 'HEAD'],
    async answer(exchange) {
      if (await files.has(EXPLORER_PAGE)) {
        exchange.response.setHeader('Content-Security-Policy', EXPLORER_POLICY);
        await files.answer(exchange, EXPLORER_PAGE);
      } else await otherwise.answer(exchange);
    },
  };
}

/** `GET /assets/…`: what the explorer's page is made of. Each name has a digest of its file in it. */
export function explorerAssetsDoor(files: StaticFiles): Door {
  return {
    methods: ['GET', 'HEAD'],
    answer: (exchange) => {
      // A worker obeys the policy that it is itself sent with.
      exchange.response.setHeader('Content-Security-Policy', EXPLORER_POLICY);
      return files.answer(exchange, exchange.url.pathname.slice(1), { lasting: true });
    },
  };
}
