import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import oxigraph from 'oxigraph';

/** A time as statements of Wikidata have it: a value with a precision, "unknown value", or "no value". */
export type Time = { value: string; precision: number } | 'unknown' | 'none';
type Rank = 'Normal' | 'Preferred' | 'Deprecated';

export const year = (number: number): Time => ({ value: `${number}-01-01T00:00:00Z`, precision: 9 });
export const day = (text: string): Time => ({ value: `${text}T00:00:00Z`, precision: 11 });

export interface ItemShape {
  labels?: Record<string, string>;
  classes?: string[];
  /** Latitude, longitude. */
  at?: [number, number];
  countries?: (string | { item: string; rank?: Rank; end?: Time })[];
  populations?: { value: number; at?: string; rank?: Rank }[];
  iso?: string;
}

export interface TwinShape {
  rank?: Rank;
  start?: Time | Time[];
  end?: Time | Time[];
}

const PREFIXES = `
@prefix p: <http://www.wikidata.org/prop/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix wdno: <http://www.wikidata.org/prop/novalue/> .
@prefix wds: <http://www.wikidata.org/entity/statement/> .
@prefix wdt: <http://www.wikidata.org/prop/direct/> .
@prefix wdv: <http://www.wikidata.org/value/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix geo: <http://www.opengis.net/ont/geosparql#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

/** Data in the shape in which Wikidata is exported as RDF, in a SPARQL engine. */
export class WikidataWorld {
  private readonly store = new oxigraph.Store();
  private statements = 0;

  constructor() {
    this.subclass('Q515', 'Q486972').subclass('Q1549591', 'Q515').subclass('Q22865', 'Q56061');
  }

  ask(query: string): string {
    return this.store.query(query, { results_format: 'application/sparql-results+json' }) as string;
  }

  /** Adds Turtle, for what the other methods cannot say. */
  add(turtle: string): this {
    this.store.load(`${PREFIXES}\n${turtle}`, { format: 'text/turtle' });
    return this;
  }

  remove(turtle: string): this {
    for (const quad of oxigraph.parse(`${PREFIXES}\n${turtle}`, { format: 'text/turtle' }))
      this.store.delete(quad);
    return this;
  }

  subclass(narrow: string, broad: string): this {
    return this.add(`wd:${narrow} wdt:P279 wd:${broad} .`);
  }

  item(id: string, shape: ItemShape): this {
    const lines: string[] = [];
    for (const [language, label] of Object.entries(shape.labels ?? {})) {
      lines.push(`wd:${id} rdfs:label ${JSON.stringify(label)}@${language} .`);
    }
    for (const one of shape.classes ?? []) lines.push(`wd:${id} wdt:P31 wd:${one} .`);
    if (shape.at) {
      const [latitude, longitude] = shape.at;
      lines.push(`wd:${id} wdt:P625 "Point(${longitude} ${latitude})"^^geo:wktLiteral .`);
    }
    if (shape.iso) lines.push(`wd:${id} wdt:P297 "${shape.iso}" .`);
    const countries = (shape.countries ?? []).map((one) => (typeof one === 'string' ? { item: one } : one));
    const best = countries.some((one) => 'rank' in one && one.rank === 'Preferred') ? 'Preferred' : 'Normal';
    for (const country of countries) {
      const { item, rank = 'Normal', end } = country as { item: string; rank?: Rank; end?: Time };
      const statement = this.statement(lines, id, 'P17', `wd:${item}`, rank);
      if (rank === best) lines.push(`wds:${statement} a wikibase:BestRank .`);
      if (end) this.time(lines, statement, 'P582', end);
    }
    for (const { value, at, rank = 'Normal' } of shape.populations ?? []) {
      const number = `"+${value}"^^xsd:decimal`;
      const statement = this.statement(lines, id, 'P1082', number, rank);
      if (at) lines.push(`wds:${statement} pq:P585 "${at}T00:00:00Z"^^xsd:dateTime .`);
    }
    return this.add(lines.join('\n'));
  }

  city(id: string, name: string, shape: ItemShape = {}): this {
    return this.item(id, { labels: { en: name }, classes: ['Q1549591'], ...shape });
  }

  country(id: string, name: string, iso: string): this {
    return this.item(id, { labels: { en: name }, classes: ['Q6256'], iso });
  }

  /** That an item states another as its twin; gives the id of the statement. */
  twin(id: string, partner: string | 'unknown' | 'none', shape: TwinShape = {}): string {
    const lines: string[] = [];
    const value = partner === 'unknown' ? '[]' : `wd:${partner}`;
    const named = partner === 'none' ? undefined : value;
    const statement = this.statement(lines, id, 'P190', named, shape.rank ?? 'Normal');
    if (partner === 'none') lines.push(`wds:${statement} a wdno:P190 .`);
    for (const start of [shape.start ?? []].flat()) this.time(lines, statement, 'P580', start);
    for (const end of [shape.end ?? []].flat()) this.time(lines, statement, 'P582', end);
    this.add(lines.join('\n'));
    return statement;
  }

  private statement(lines: string[], id: string, property: string, value: string | undefined, rank: Rank) {
    this.statements += 1;
    const statement = `${id}-${this.statements.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
    lines.push(`wd:${id} p:${property} wds:${statement} .`);
    lines.push(`wds:${statement} wikibase:rank wikibase:${rank}Rank .`);
    if (value !== undefined) lines.push(`wds:${statement} ps:${property} ${value} .`);
    return statement;
  }

  private time(lines: string[], statement: string, property: string, time: Time): void {
    if (time === 'none') lines.push(`wds:${statement} a wdno:${property} .`);
    else if (time === 'unknown') lines.push(`wds:${statement} pq:${property} [] .`);
    else {
      const { value, precision } = time;
      const node = `wdv:${Buffer.from(`${value} ${precision}`).toString('hex')}`;
      lines.push(`wds:${statement} pq:${property} "${value}"^^xsd:dateTime ; pqv:${property} ${node} .`);
      lines.push(`${node} a wikibase:TimeValue ; wikibase:timeValue "${value}"^^xsd:dateTime ;`);
      lines.push(`  wikibase:timePrecision "${precision}"^^xsd:integer .`);
    }
  }
}

/** How an endpoint may behave badly, once. */
export type Fault =
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'drop'
  | 'hang'
  | 'cut'
  | 'html';

export interface Asked {
  method: string;
  headers: IncomingMessage['headers'];
  query: string;
}

/** A SPARQL endpoint on this machine that answers from a world, and fails as it is told to. */
export class Endpoint {
  readonly asked: Asked[] = [];
  /** What the next requests get instead of an answer; null for an answer. */
  faults: (Fault | null)[] = [];
  /** Looked at where no fault is waiting. */
  faultFor: (query: string) => Fault | null = () => null;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(public world: WikidataWorld) {}

  async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/sparql`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const form = new URLSearchParams(request.method === 'GET' ? request.url?.split('?')[1] : body);
    const query = form.get('query') ?? '';
    this.asked.push({ method: request.method ?? '', headers: request.headers, query });
    const fault = this.faults.shift() ?? this.faultFor(query);
    if (fault === 'drop') return void request.socket.destroy();
    if (fault === 'hang') return;
    if (fault === 'html') return void response.setHeader('content-type', 'text/html').end('<h1>Welcome</h1>');
    if (fault !== null && typeof fault === 'object') {
      return void response.writeHead(fault.status, fault.headers).end(fault.body ?? '');
    }
    const text = this.world.ask(query);
    const whole = Buffer.from(fault === 'cut' ? text.slice(0, text.length / 2) : text);
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    response.setHeader('content-type', 'application/sparql-results+json');
    if (zipped) response.setHeader('content-encoding', 'gzip');
    response.end(zipped ? gzipSync(whole) : whole);
  }
}
