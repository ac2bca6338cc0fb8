import { type Door, send } from './exchange.js';

/** Upper bounds in seconds, with what lies above the last. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Histogram {
  buckets: number[];
  sum: number;
  count: number;
}

/** Counts requests, and writes them down as Prometheus reads them (text format 0.0.4). */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #durations = new Map<string, Histogram>();
  #running = 0;

  /** Notes that a request came in; what it returns is called when it is over. */
  begin(): (route: string, method: string, status: number) => void {
    const started = performance.now();
    this.#running++;
    return (route, method, status) => {
      this.#running--;
      const labels = `route="${route}",method="${method}",status="${status}"`;
      this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
      this.#observe(route, (performance.now() - started) / 1000);
    };
  }

  #observe(route: string, seconds: number): void {
    const histogram = this.#durations.get(route) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 };
    this.#durations.set(route, histogram);
    for (const [place, bound] of BOUNDS.entries()) {
      if (seconds <= bound) histogram.buckets[place] = (histogram.buckets[place] ?? 0) + 1;
    }
    histogram.sum += seconds;
    histogram.count++;
  }

  toString(): string {
    const lines: string[] = [];
    const family = (name: string, type: string, help: string, samples: string[]) =>
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples);
    const requests = [...this.#requests].map(
      ([labels, count]) => `parley_http_requests_total{${labels}} ${count}`,
    );
    family('parley_http_requests_total', 'counter', 'Requests that were answered.', requests);
    const durations = [...this.#durations].flatMap(([route, one]) => histogramLines(route, one));
    family('parley_http_request_duration_seconds', 'histogram', 'How long requests took.', durations);
    const running = [`parley_http_requests_running ${this.#running}`];
    family('parley_http_requests_running', 'gauge', 'Requests that are being answered.', running);
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const one = (name: string, type: string, help: string, value: number) =>
      family(name, type, help, [`${name} ${value}`]);
    one('process_resident_memory_bytes', 'gauge', 'Memory of the process.', rss);
    one('nodejs_heap_size_used_bytes', 'gauge', 'Used part of the JavaScript heap.', heapUsed);
    one('process_cpu_seconds_total', 'counter', 'CPU time of the process.', (user + system) / 1e6);
    const start = Math.round(performance.timeOrigin / 1000);
    one('process_start_time_seconds', 'gauge', 'When the process began, in Unix time.', start);
    return `${lines.join('\n')}\n`;
  }
}

function histogramLines(route: string, { buckets, sum, count }: Histogram): string[] {
  const name = 'parley_http_request_duration_seconds';
  return [
    ...BOUNDS.map((bound, place) => `${name}_bucket{route="${route}",le="${bound}"} ${buckets[place]}`),
    `${name}_bucket{route="${route}",le="+Inf"} ${count}`,
    `${name}_sum{route="${route}"} ${sum}`,
    `${name}_count{route="${route}"} ${count}`,
  ];
}

/** `GET /metrics`. */
export function metricsDoor(metrics: Metrics): Door {
  return {
    methods: ['GET', 'HEAD'],
    answer: (exchange) => send(exchange, 200, 'text/plain; version=0.0.4; charset=utf-8', String(metrics)),
  };
}
