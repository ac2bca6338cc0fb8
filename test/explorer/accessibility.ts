import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RuleMetadata } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  getRules(): RuleMetadata[];
  run(options: object): Promise<AxeResults>;
}

/**
 * What axe finds wrong with a page, one line a violation and element; empty when all is well. All its rules are on,
 * also experimental ones, best practices and those of WCAG's level AAA.
 */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated from outside, so that the page can keep its policy.
  await page.evaluate(source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe };
    const rules = axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }] as const);
    return axe.run({ rules: Object.fromEntries(rules), resultTypes: ['violations'] });
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none, html }) => {
      const [why] = [...any, ...all, ...none];
      return `${id}: ${target.join(' ')}: ${why?.message} ${html.slice(0, 160)}`;
    }),
  );
}
