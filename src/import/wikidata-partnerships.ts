import type { Solution, Term } from './sparql-answer.js';
import { isItemId } from './sparql-query.js';
import type { StatedTimes, WikidataTime } from './wikidata-dates.js';

/** That an item states another to be its twin (P190). */
export interface TwinStatement extends StatedTimes {
  /** The id of the statement, which is unique in Wikidata: the item, a dash and a UUID. */
  id: string;
  item: string;
  /** Absent where the statement says "no value" or "unknown value". */
  partner?: string;
  deprecated: boolean;
}

const ENTITY = 'http://www.wikidata.org/entity/';
const STATEMENT = 'http://www.wikidata.org/entity/statement/';
const DEPRECATED = 'http://wikiba.se/ontology#DeprecatedRank';

/** The item that a term names; undefined where it names none, as for "unknown value". */
export function itemOf(term: Term | undefined): string | undefined {
  if (term?.type !== 'uri' || !term.value.startsWith(ENTITY)) return undefined;
  const id = term.value.slice(ENTITY.length);
  return isItemId(id) ? id : undefined;
}

/** The statements that rows of `sparql/partnerships.rq` tell of, in the order of their ids. */
export function twinStatements(rows: readonly Solution[]): TwinStatement[] {
  const statements = new Map<string, TwinStatement & { starts: WikidataTime[]; ends: WikidataTime[] }>();
  for (const row of rows) {
    const item = itemOf(row['item']);
    const address = row['statement']?.value;
    if (item === undefined || !address?.startsWith(STATEMENT)) continue;
    const id = address.slice(STATEMENT.length);
    let statement = statements.get(id);
    if (statement === undefined) {
      const partner = itemOf(row['partner']);
      statement = {
        id,
        item,
        ...(partner && { partner }),
        deprecated: row['rank']?.value === DEPRECATED,
        starts: [],
        ends: [],
        hasEnd: isTrue(row['hasEnd']),
        hasNoEnd: isTrue(row['hasNoEnd']),
      };
      statements.set(id, statement);
    }
    addTime(statement.starts, row['start'], row['startPrecision']);
    addTime(statement.ends, row['end'], row['endPrecision']);
  }
  return [...statements.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Several beginnings and ends of one statement come as rows of every pair. */
function addTime(times: WikidataTime[], value: Term | undefined, precision: Term | undefined): void {
  if (value === undefined || precision === undefined) return;
  const time = { value: value.value, precision: Number(precision.value) };
  if (!times.some((one) => one.value === time.value && one.precision === time.precision)) times.push(time);
}

function isTrue(term: Term | undefined): boolean {
  return term?.value === 'true' || term?.value === '1';
}
