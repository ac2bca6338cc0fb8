import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { folderOf, node, PROJECT } from './run.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What jest reports of a run with one file, whose tests ended so. */
function report(statuses: string[], { success = !statuses.includes('failed'), broken = 0 } = {}): string {
  const number = (status: string) => statuses.filter((one) => one === status).length;
  return JSON.stringify({
    success,
    numPassedTests: number('passed'),
    numFailedTests: number('failed'),
    numPendingTests: number('pending'),
    numTodoTests: number('todo'),
    numRuntimeErrorTestSuites: broken,
    testResults: [{ name: '/test/a.test.ts', assertionResults: statuses.map((status) => ({ status })) }],
  });
}

function tally(reports: Record<string, string>): { status: number | null; lines: string[] } {
  const folder = folderOf(reports);
  folders.push(folder);
  const { status, stdout } = node(join(PROJECT, '.ci/tally.mjs'), [folder]);
  return { status, lines: stdout.trimEnd().split('\n') };
}

it('ends with the sum of all runs', () => {
  const { status, lines } = tally({
    'embedded.json': report(['passed', 'passed', 'pending', 'todo']),
    'neo4j-5.json': report(['passed', 'pending']),
  });
  expect(status).toBe(0);
  expect(lines.at(-1)).toBe('3 passed, 0 failed, 3 skipped');
});

it('fails when a test failed, or a file could not be run', () => {
  const { status, lines } = tally({ 'embedded.json': report(['passed', 'failed'], { broken: 1 }) });
  expect(status).toBe(1);
  expect(lines.at(-1)).toBe('1 passed, 2 failed, 0 skipped');
});

it('fails when a run executed nothing, or jest failed for another reason', () => {
  expect(tally({ 'embedded.json': report(['passed']), 'neo4j-5.json': report([]) }).status).toBe(1);
  expect(tally({ 'embedded.json': report(['passed'], { success: false }) }).status).toBe(1);
  expect(tally({}).status).toBe(1);
});

it('fails when a run on a server skipped a whole file; without a server it may', () => {
  const passed = report(['passed']);
  const skipped = report(['pending', 'pending']);
  expect(tally({ 'embedded.json': passed, 'neo4j-5.json': skipped }).status).toBe(1);
  const both = JSON.parse(passed);
  both.testResults.push(...JSON.parse(skipped).testResults);
  both.numPendingTests = 2;
  expect(tally({ 'embedded.json': JSON.stringify(both) }).status).toBe(0);
  expect(tally({ 'embedded.json': passed, 'neo4j-5.json': JSON.stringify(both) }).status).toBe(1);
});
