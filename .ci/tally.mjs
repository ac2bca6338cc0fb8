/**
 * Adds up jest's own reports (--json --outputFile), one a run, and ends with `N passed, N failed, N skipped`.
 * node tally.mjs FOLDER   FOLDER/<name>.json for each run; those on a server are named neo4j-<version>.json
 *
 * A run that executed nothing has failed; so has a file that a run on a server skipped as a whole.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = process.argv[2];
const sum = { passed: 0, failed: 0, skipped: 0 };
const complaints = [];

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const run = basename(file, '.json');
  const report = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  for (const outcome of Object.keys(sum)) sum[outcome] += count[outcome];
  console.log(`${run}: ${line(count)}`);

  if (count.passed + count.failed === 0) complaints.push(`${run}: no test was run`);
  if (!report.success && count.failed === 0) complaints.push(`${run}: jest failed, though no test did`);
  if (run.startsWith('neo4j-')) {
    for (const { name, assertionResults } of report.testResults) {
      const skipped = assertionResults.every(({ status }) => status !== 'passed' && status !== 'failed');
      if (assertionResults.length > 0 && skipped)
        complaints.push(`${run}: all of ${basename(name)} was skipped`);
    }
  }
}

if (sum.passed === 0) complaints.push('no test passed');
for (const complaint of complaints) console.log(complaint);
console.log(line(sum));
if (sum.failed > 0 || complaints.length > 0) process.exitCode = 1;

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
