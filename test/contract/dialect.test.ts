import { expect, it } from '@jest/globals';
import { columnsOf, WHOLE } from '../../src/graph/entities.js';
import { participationsHop } from '../../src/graph/participations.js';
import { relatedHop } from '../../src/graph/related.js';
import { statement, statementNames } from '../../src/store/statements.js';
import { compile, type Expansion } from '../../src/traverse/compile.js';
import { LESS_ASKED } from './less.js';

/**
 * Where a statement asks for DISTINCT of what a CALL brought, with nothing but projections between them: the embedded
 * engine ends such a list after 2,048 rows, without a word. `count(DISTINCT …)` and `collect(DISTINCT …)` are whole.
 */
function distinctBehindCall(text: string): string[] {
  const found: string[] = [];
  const source = [''];
  for (const line of text.split('\n')) {
    const clause = line.trim();
    const opened = (clause.match(/\{/g) ?? []).length - (clause.match(/\}/g) ?? []).length;
    if (/^(WITH|RETURN) DISTINCT\b/.test(clause) && source.at(-1) === 'CALL') found.push(clause);
    const reads = /^(CALL|MATCH|OPTIONAL MATCH|UNWIND)\b/.exec(clause)?.[1];
    if (reads !== undefined) source[source.length - 1] = reads;
    for (let count = 0; count < opened; count += 1) source.push('');
    for (let count = 0; count > opened; count -= 1) source.pop();
  }
  return found;
}

it('knows a list that the embedded engine would cut off', () => {
  const called = 'MATCH (a)\nCALL (a) {\nMATCH (a)--(b)\nRETURN b\n}\nWITH b\nWHERE b.id > 0\n';
  expect(distinctBehindCall(`${called}WITH DISTINCT b\nRETURN b`)).toEqual(['WITH DISTINCT b']);
  expect(distinctBehindCall(`${called}RETURN count(DISTINCT b)`)).toEqual([]);
  expect(distinctBehindCall(`${called}MATCH (b)--(c)\nRETURN DISTINCT c`)).toEqual([]);
  expect(distinctBehindCall('MATCH (a)\nCALL (a) {\nMATCH (a)--(b)\nRETURN DISTINCT b\n}\nRETURN b')).toEqual(
    [],
  );
});

it.each(statementNames('embedded'))('%s asks for no list that the embedded engine would cut off', (name) => {
  const substitutions = { KIND: 'City', TYPE: 'HOSTED', TYPES: ['HOSTED'], LISTED: ['id'] };
  for (const parameters of [{}, ...LESS_ASKED]) {
    expect(distinctBehindCall(statement(name, 'embedded', substitutions, parameters))).toEqual([]);
  }
});

it('and neither does a statement that several steps are put into', () => {
  const question = { id: 'q', link: { name: 'q', fetch: async () => [] }, args: {} };
  const wanted = { facts: true, places: true };
  const page = { first: 100, count: true };
  const step = (hop: Expansion['hop'], steps: Expansion[] = []): Expansion => ({
    ...{ question, hop, near: ['City'], load: true, steps },
  });
  const sisters = relatedHop(
    { predicates: ['SISTER_CITY_OF'], direction: 'BOTH' },
    { page, within: 'country/x' },
    wanted,
  );
  const country = relatedHop(
    { predicates: ['LOCATED_IN'], direction: 'OUT', kinds: ['Country'], far: true },
    { page: { first: 1 } },
    wanted,
  );
  const there = participationsHop(
    'participant',
    { page, roles: ['speaker'] },
    { fields: ['role'], places: true },
  );
  const steps = [step(sisters, [step(sisters), step(country)]), step(there, [step(country)])];
  const { statement: compiled } = compile([{ ids: ['a'], load: true, steps }], columnsOf(WHOLE));
  expect(compiled.text).toContain('*1..6');
  expect(distinctBehindCall(compiled.text)).toEqual([]);
});
