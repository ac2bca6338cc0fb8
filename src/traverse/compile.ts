import type { EntityColumns } from '../graph/entities.js';
import { admitted } from '../graph/filter.js';
import type { Hop } from '../graph/hop.js';
import { keysetOf } from '../graph/page.js';
import type { Kind } from '../model/ontology.js';
import { admits, allowed, type Compiled, condition, listed, unindented } from '../store/statements.js';
import type { Parameters } from '../store/store.js';
import type { Question } from './plan.js';

/** Entities from which a statement starts. */
export interface Frontier {
  ids: readonly string[];
  /** Whether their properties are wanted. */
  load: boolean;
  steps: readonly Expansion[];
}

/** A hop from the entities of a frontier, or from those that another hop led to. */
export interface Expansion {
  question: Question;
  hop: Hop;
  /** The kinds of entities that it is asked for; absent: all of them. */
  near?: readonly string[];
  /** Whether the properties of the others are wanted. */
  load: boolean;
  steps: readonly Expansion[];
}

/** Where in the rows of an answer the parts of one frontier or hop stand. */
export interface Block {
  of: Frontier | Expansion;
  /** The column of entities, each a list of the values of `columns`, and their kind where it is not among these. */
  entities?: { column: string; columns: EntityColumns['columns']; kind?: Kind };
  /** The column of lists: source, others, places, facts, total; the last three null where they are not wanted. */
  pages?: string;
}

export interface CompiledPlan {
  statement: Compiled;
  parameters: Parameters;
  blocks: readonly Block[];
}

/**
 * Puts several frontiers and all hops from them into one statement: every hop is a block that collects the page of
 * each of its sources and the distinct entities that these pages lead to, from which the next blocks go on. However
 * many ways lead to an entity, it is expanded once a block and comes along once.
 *
 * Each row of the answer holds a part of every column. Most answers are one row; where a plan may bring thousands of
 * entities there are several, so that the first are read while the others are still being written.
 *
 * A relationship that holds never leads to an entity that is retracted (dataset/held-claims.ts sees to that), so
 * only the frontiers look at that.
 */
export function compile(frontiers: readonly Frontier[], wanted: EntityColumns): CompiledPlan {
  const wide = frontiers.some(({ steps }) => mostReached(steps) >= WIDE);
  const writer = new Writer(wanted, wide);
  for (const frontier of frontiers) writer.frontier(frontier);
  return writer.plan();
}

/** The same statement from other entities, where it starts from one frontier. */
export function startingFrom(ids: readonly string[], { statement, ...plan }: CompiledPlan): CompiledPlan {
  const [first, ...others] = plan.blocks as [Block & { of: Frontier }, ...Block[]];
  const blocks = [{ ...first, of: { ...first.of, ids } }, ...others];
  return { statement, parameters: { ...plan.parameters, ids0: ids }, blocks };
}

/** An answer that may tell of so many entities, from each that it starts from, comes in several rows. */
const WIDE = 1000;

/** The longest list in a row of such an answer: about as much as the driver decodes without copying. */
const STRETCH = 50;

/** How many entities the last of some hops may lead to from one. */
function mostReached(steps: readonly Expansion[]): number {
  return Math.max(1, ...steps.map(({ hop, steps: further }) => hop.page.first * mostReached(further)));
}

/** How many others there are, of which the page holds some. */
const TOTAL = 'CASE WHEN counted > 0 THEN counted ELSE size(ids) END';

/** What the others are sorted by. */
const PLACES: Readonly<Record<Hop['order'], string>> = {
  day: "substring(first, 0, 10) + ' ' + b.id",
  id: 'b.id',
  event: 'b.sort',
  distance: "substring(first, 0, 12) + ' ' + b.id",
};

/** What of the facts that lead to one of the others says where it comes. */
const FIRST: Readonly<Record<Hop['order'], readonly string[]>> = {
  day: ['min(r.sort) AS first'],
  id: [],
  event: [],
  distance: ["min(toString(size(way)) + ' ' + head(way).sort) AS first"],
};

class Writer {
  readonly #wanted: EntityColumns;
  readonly #lines: string[] = [];
  readonly #lists: string[] = [];
  readonly #returned: string[] = [];
  readonly #parameters: Record<string, unknown> = {};
  readonly #blocks: Block[] = [];
  /** Of the columns of an answer in one row, or of one of the rows. */
  readonly #stretch: string;
  #last = -1;

  constructor(wanted: EntityColumns, wide: boolean) {
    this.#wanted = wanted;
    this.#stretch = wide ? `[i..i+${STRETCH}]` : '';
  }

  plan(): CompiledPlan {
    // No list is longer than all the lists of entities together.
    const most = this.#lists.map((list) => `size(${list})`).join(' + ');
    const rows = this.#stretch === '' ? '' : `UNWIND range(0, ${most}, ${STRETCH}) AS i\n`;
    const text = `${this.#lines.join('\n')}\n${rows}RETURN ${this.#returned.join(', ')}`;
    return { statement: { text: unindented(text) }, parameters: this.#parameters, blocks: this.#blocks };
  }

  frontier(frontier: Frontier): void {
    const number = this.#next();
    this.#parameters[`ids${number}`] = frontier.ids;
    this.#lines.push(
      `CALL () { UNWIND $ids${number} AS id MATCH (n:Entity {id: id}) WHERE n.retracted IS NULL RETURN collect(n) AS l${number} }`,
    );
    this.#lists.push(`l${number}`);
    this.#blocks.push({ of: frontier, ...(frontier.load ? { entities: this.#entities(number) } : {}) });
    for (const step of frontier.steps) this.#hop(step, number);
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }

  #parameter(name: string, number: number, value: unknown): string {
    this.#parameters[`${name}${number}`] = value;
    return `$${name}${number}`;
  }

  /** @param kind that of all of them, where it is known */
  #entities(number: number, kind?: Kind): NonNullable<Block['entities']> {
    const column = `n${number}`;
    const { columns, parameters } = this.#wanted;
    const own = kind === undefined ? columns : columns.filter(([name]) => name !== 'kind');
    const values = listed(
      'x',
      own.map(([, one]) => one),
    );
    this.#returned.push(`[x IN l${number}${this.#stretch} | ${values}] AS ${column}`);
    Object.assign(this.#parameters, parameters);
    return { column, columns: own, ...(kind === undefined ? {} : { kind }) };
  }

  #hop(expansion: Expansion, from: number): void {
    const { hop, near, load, steps } = expansion;
    const number = this.#next();
    const goesOn = load || steps.length > 0;
    const start =
      near === undefined ? '' : `WITH a WHERE a.kind IN ${this.#parameter('near', number, near)}\n  `;
    this.#lines.push(
      `CALL (l${from}) {
  UNWIND l${from} AS a
  ${start}CALL (a) {
    ${this.#found(hop, number)}
    RETURN ${returned(hop, goesOn)}
  }${hop.page.count ? this.#counted(hop, number) : ''}
  RETURN collect([a.id, ids, ${hop.places ? 'places' : 'null'}, ${hop.columns.length > 0 ? 'facts' : 'null'}${hop.page.count ? `, ${TOTAL}` : ''}]) AS p${number}${goesOn ? `, collect(bs[0..${this.#parameter('first', number, hop.page.first)}]) AS g${number}` : ''}
}`,
    );
    const pages = `p${number}`;
    this.#returned.push(this.#stretch === '' ? pages : `${pages}${this.#stretch} AS ${pages}`);
    if (goesOn) {
      this.#lists.push(`l${number}`);
      this.#lines.push(
        `CALL (g${number}) { UNWIND g${number} AS bs UNWIND bs AS b RETURN collect(DISTINCT b) AS l${number} }`,
      );
    }
    const entities = load ? { entities: this.#entities(number, onlyKind(hop)) } : {};
    this.#blocks.push({ of: expansion, pages, ...entities });
    for (const step of steps) this.#hop(step, number);
  }

  /** The others of one entity, sorted, as many as the page holds and one more. */
  #found(hop: Hop, number: number): string {
    const facts = hop.columns.map((one) => `r.${one}`).join(', ');
    const grouped = ['b', ...FIRST[hop.order], ...(facts === '' ? [] : [`collect([${facts}]) AS facts`])];
    const found = ['b', 'place', ...(facts === '' ? [] : ['facts'])].join(', ');
    const placed = found.replace('place', `${PLACES[hop.order]} AS place`);
    const after = keysetOf(hop.page.after, [''] as [string])?.[0];
    const behind =
      after === undefined
        ? ''
        : `\n    WHERE place > ${this.#parameter('after', number, after)}\n    WITH ${found}`;
    return `${this.#matched(hop, number)}
    WITH ${grouped.length === 1 ? 'DISTINCT b' : grouped.join(', ')}
    WITH ${placed}${behind} ORDER BY place LIMIT ${this.#parameter('limit', number, hop.page.first + 1)}`;
  }

  #matched(hop: Hop, number: number): string {
    const { direction, kinds, roles, within, filter } = hop;
    const types = hop.predicates.map(allowed).join('|');
    const [left, right] = { IN: ['<-', '-'], OUT: ['-', '->'], BOTH: ['-', '-'] }[direction];
    const kind = onlyKind(hop);
    const conditions = ['b <> a'];
    if (kinds != null && kind === undefined) {
      conditions.push(`b.kind IN ${this.#parameter('kinds', number, kinds)}`);
    }
    if (roles != null) conditions.push(`r.role IN ${this.#parameter('roles', number, roles)}`);
    if (within != null) {
      conditions.push(
        `EXISTS { MATCH (b)-[steps:LOCATED_IN|PART_OF*1..6]->(place) WHERE place.id = ${this.#parameter('within', number, within)} AND all(step IN steps WHERE step.retracted IS NULL) }`,
      );
    }
    const far = hop.order === 'distance';
    conditions.push(far ? condition('own-way') : this.#admitted(filter ?? {}, number));
    return `MATCH (a)${left}[${far ? `way:${types}*1..6` : `r:${types}`}]${right}(b:${allowed(kind ?? 'Entity')})\n    WHERE ${conditions.join('\n      AND ')}`;
  }

  #admitted(filter: NonNullable<Hop['filter']>, number: number): string {
    const admit = admitted(filter);
    if (admit.free) return admits('r', undefined);
    this.#parameters[`admit${number}`] = admit;
    return admits('r', `admit${number}`);
  }

  /** Counts the others; 0 where the first page holds all of them, so that nobody has to walk there once more. */
  #counted(hop: Hop, number: number): string {
    const fromStart = keysetOf(hop.page.after, ['']) === null;
    const beyond = fromStart
      ? `WITH a, ids WHERE size(ids) > ${this.#parameter('first', number, hop.page.first)}\n    `
      : '';
    return `
  CALL (a, ids) {
    ${beyond}${this.#matched(hop, number)}
    RETURN count(DISTINCT b) AS counted
  }`;
  }
}

/** The kind that all have to which a hop leads, where they are of one: its label finds them. */
function onlyKind({ kinds }: Hop): Kind | undefined {
  return kinds?.length === 1 ? kinds[0] : undefined;
}

function returned(hop: Hop, goesOn: boolean): string {
  const columns = ['collect(b.id) AS ids'];
  if (hop.places) columns.push('collect(place) AS places');
  if (hop.columns.length > 0) columns.push('collect(facts) AS facts');
  if (goesOn) columns.push('collect(b) AS bs');
  return columns.join(', ');
}
