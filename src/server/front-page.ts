import { createHash } from 'node:crypto';
import { FORMATS } from '../export/formats.js';
import { type Door, send } from './exchange.js';

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
  pre { overflow: auto; padding: 1rem; border: 1px solid; border-radius: 0.3rem; }
`;

const QUESTION = '{ search(text: "Berlin") { edges { node { id name { text } } } } }';

const exports = Object.entries(FORMATS)
  .map(
    ([name, { description }]) =>
      `<li><a href="/export?all=true&amp;format=${name}">${name}</a>: ${description}</li>`,
  )
  .join('\n    ');

const EXPLORER = '<p>To look at it in the browser, open <a href="/">the explorer</a>.</p>';
const NO_EXPLORER = `<p>The explorer is not built here. In a clone of the project, run <code>npm ci</code> and
    <code>npm run build</code>, then load this page again.</p>`;

/** What a header may say of where this is; anything else is not repeated. */
const ADDRESS = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

const page = (explorer: string, host: string) => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Parley</title>
  <style>${STYLE}</style>
</head>
<body>
  <h1>Parley</h1>
  <p>A knowledge graph of city diplomacy: who met whom, which cities are sisters, what was said and agreed, each fact
    opened down to its source.</p>
  ${explorer}
  <h2>Ask</h2>
  <p>The graph answers GraphQL at <code>/graphql</code>; an editor for queries is at <code>/ide</code>:</p>
  <pre>curl --json '${JSON.stringify({ query: QUESTION }).replaceAll('"', '&quot;')}' http://${host}/graphql</pre>
  <p>AI assistants ask at <code>/mcp</code>, over the Model Context Protocol.</p>
  <h2>Take away</h2>
  <p>The whole graph; <code>/export?around=city/berlin&amp;hops=2</code> is a part of it.</p>
  <ul>
    ${exports}
  </ul>
  <h2>Watch</h2>
  <p><a href="/healthz">/healthz</a>, <a href="/readyz">/readyz</a>, <a href="/metrics">/metrics</a></p>
</body>
</html>
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** `GET /about`: says what this is and where its doors are, and where the explorer is missing how to build it. */
export function aboutDoor(hasExplorer: () => Promise<boolean>): Door {
  return {
    methods: ['GET', 'HEAD'],
    async answer(exchange) {
      const { host = '' } = exchange.request.headers;
      const text = page(
        (await hasExplorer()) ? EXPLORER : NO_EXPLORER,
        ADDRESS.test(host) ? host : 'localhost:4000',
      );
      exchange.response.setHeader('Content-Security-Policy', POLICY);
      send(exchange, 200, 'text/html; charset=utf-8', text);
    },
  };
}
