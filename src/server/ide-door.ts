import type { Door } from './exchange.js';
import { HttpError } from './http-error.js';
import type { StaticFiles } from './static-files.js';

/** As strict as the explorer's but for styles: the editor writes its own into the page, and takes no nonce for them. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** `GET /ide`: on to the address below which its files are. */
export const ideEntrance: Door = {
  methods: ['GET', 'HEAD'],
  answer({ response }) {
    response.statusCode = 308;
    // Relative, for services that stand below a path of a proxy.
    response.setHeader('Location', 'ide/');
    response.end();
  },
};

/** `GET /ide/…`: the page where developers write queries, and what it is made of. */
export function ideDoor(files: StaticFiles): Door {
  return {
    methods: ['GET', 'HEAD'],
    async answer(exchange) {
      const path = exchange.url.pathname.slice('/ide/'.length) || 'index.html';
      if (path === 'index.html' && !(await files.has(path))) {
        const remedy = 'In a clone of the project, run npm ci and npm run build.';
        throw new HttpError(404, 'NOT_FOUND', 'The editor for queries is not built here.', remedy);
      }
      exchange.response.setHeader('Content-Security-Policy', POLICY);
      await files.answer(exchange, path, { lasting: path.startsWith('assets/') });
    },
  };
}
