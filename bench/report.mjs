import { cpus, release, totalmem } from 'node:os';
import { holds } from './bars.mjs';

/**
 * @typedef {{ kind: string, set: string, server: string, p50: number, p95: number, p99: number, count: number }} Timed
 * @typedef {{ copies: number, store: string, kind: string, set: string, before: number, after: number }} Growth
 *   medians in ms on the graph itself and on the larger one, of one run
 * @typedef {{
 *   data: string, versions: Record<string, string>, options: string, checked: number, servers: Record<string, string>,
 *   kinds: Record<string, { title: string }>, times: Timed[], loads: import('./bars.mjs').Load[],
 *   everyday: { title: string, medians: Record<string, number> }[], growth: Growth[],
 *   loaded: import('./prepare.mjs').Loaded[], exports: { store: string, facts: number, seconds: number, peak: number }[],
 *   install?: { megabytes: number, start: number }, bars: import('./bars.mjs').Bar[] }} Results
 *
 * @param {Results} results
 * @returns {string} Markdown
 */
export function report(results) {
  return `${[
    '# Results',
    `Written by \`npm run bench\`${results.options === '' ? '' : ` with \`${results.options}\``}; [README.md](README.md) says what is measured and how.`,
    machine(results),
    '## Bars',
    'Ratios of figures of this one run. A bar that does not hold is marked.',
    barsTable(results.bars),
    ...(results.times.length > 0 ? timesSection(results) : []),
    ...(results.loads.length > 0 ? ['## Mixed load', loadTable(results)] : []),
    ...(results.everyday.length > 0
      ? [
          '## Everyday questions',
          'Medians in milliseconds, asked of the largest city and of the persons with the largest circles; the answers of both stores are equal.',
          everydayTable(results),
        ]
      : []),
    ...(results.growth.length > 0
      ? [
          '## Growth',
          'The same requests to a graph that is a number of times as large and holds the first one unchanged: the median there as a ratio to the median on the first, of rounds in turn.',
          growthTable(results),
        ]
      : []),
    '## Loading, exporting, starting',
    wholeTable(results),
  ].join('\n\n')}\n`;
}

function timesSection(results) {
  const counts = range(results.times.map(({ count }) => count));
  return [
    '## Time to an answer',
    `Milliseconds from sending to the parsed answer, one request at a time, ${counts} measurements each. The answers of all servers were compared first and are equal (${results.checked} requests).`,
    timesTable(results, 'ordinary'),
    timesTable(results, 'hubs'),
  ];
}

function machine({ versions, data }) {
  const [{ model }] = cpus();
  return table(
    ['', ''],
    [
      ['processor', `${cpus().length} × ${model.trim()}`],
      ['memory', `${(totalmem() / 2 ** 30).toFixed(0)} GiB`],
      ['system', `Linux ${release().split('-')[0]}`],
      ...Object.entries(versions),
      ['data', data],
    ],
  );
}

function barsTable(bars) {
  return table(
    ['what', 'measured', 'bar', ''],
    bars.map((bar) => [
      bar.what,
      bar.value === undefined ? '–' : number(bar.value) + (bar.unit ?? ''),
      `${bar.least ? '≥' : '≤'} ${bar.bar.toLocaleString('en')}${bar.unit ?? ''}`,
      { true: 'holds', false: '**does not hold**', undefined: 'not measured' }[holds(bar)],
    ]),
  );
}

function timesTable({ times, servers, kinds }, set) {
  const rows = [];
  for (const kind of Object.keys(kinds)) {
    const of = times.filter((one) => one.kind === kind && one.set === set);
    if (of.length === 0) continue;
    const peer = of.find((one) => one.server === 'peer');
    for (const { server, p50, p95, p99 } of of) {
      rows.push([
        server === of[0].server ? kinds[kind].title : '',
        servers[server],
        ...[p50, p95, p99].map((one) => one.toFixed(1)),
        ...(peer ? [number(p50 / peer.p50), number(p95 / peer.p95)] : ['', '']),
      ]);
    }
  }
  const heading =
    set === 'ordinary' ? 'Ordinary (answers of at most 100 nodes)' : 'Hubs (the largest answers)';
  const head = ['request', 'server', 'p50', 'p95', 'p99', 'p50 : peer', 'p95 : peer'];
  return `### ${heading}\n\n${table(head, rows)}`;
}

function loadTable({ loads, servers }) {
  const head = [
    'clients',
    'server',
    'requests a second',
    ': peer',
    'CPU ms a request',
    ': peer',
    'Neo4j CPU ms a request',
    'peak memory, MB',
    ': peer',
  ];
  return table(
    head,
    loads.map(({ clients, server, rate, cpu, database, peak }) => {
      const peer = loads.find((one) => one.clients === clients && one.server === 'peer');
      const ratio = (value, ofPeer) => (ofPeer === undefined ? '' : number(value / ofPeer));
      return [
        String(clients),
        servers[server],
        rate.toFixed(0),
        ratio(rate, peer?.rate),
        cpu.toFixed(2),
        ratio(cpu, peer?.cpu),
        database.toFixed(2),
        (peak / 1024).toFixed(0),
        ratio(peak, peer?.peak),
      ];
    }),
  );
}

function everydayTable({ everyday, servers }) {
  const keys = Object.keys(everyday[0].medians);
  return table(
    ['question', ...keys.map((key) => servers[key])],
    everyday.map(({ title, medians }) => [title, ...keys.map((key) => medians[key].toFixed(1))]),
  );
}

function growthTable({ growth, kinds, servers }) {
  const sizes = [...new Set(growth.map(({ copies }) => copies))];
  const rows = new Map();
  for (const { copies, store, kind, set, before, after } of growth) {
    const key = `${kind} ${set} ${store}`;
    const row = rows.get(key) ?? [kinds[kind].title, set, servers[store], ...sizes.map(() => '')];
    row[3 + sizes.indexOf(copies)] = `${number(after / before)} (${before.toFixed(1)} → ${after.toFixed(1)})`;
    rows.set(key, row);
  }
  return table(
    ['request', '', 'server', ...sizes.map((size) => `${size} times the data`)],
    [...rows.values()],
  );
}

function wholeTable({ loaded, exports, install }) {
  const rows = [
    ...loaded.map(({ store, facts, seconds, peak }) => [
      `loading, ${store}`,
      `${Math.round(facts / seconds).toLocaleString('en')} facts a second (${facts.toLocaleString('en')} in ${seconds.toFixed(0)} s)`,
      `${(peak / 1024).toFixed(0)} MB`,
    ]),
    ...exports.map(({ store, facts, seconds, peak }) => [
      `export of all as JSONL, ${store}`,
      `${Math.round(facts / seconds).toLocaleString('en')} facts a second (${facts.toLocaleString('en')} in ${seconds.toFixed(1)} s)`,
      `${(peak / 1024).toFixed(0)} MB`,
    ]),
    ...(install
      ? [
          ['`npm start` on the shipped facts to the first answer', `${install.start.toFixed(1)} s`, ''],
          ['`npm ci --omit=dev --ignore-scripts`', `${install.megabytes.toFixed(0)} MB`, ''],
        ]
      : []),
  ];
  return table(['what', 'took', 'peak memory'], rows);
}

/** A ratio with as many digits as it deserves. */
function number(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}

function range(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? `${least}` : `${least} to ${most}`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
