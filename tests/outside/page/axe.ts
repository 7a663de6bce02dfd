import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The findings of axe, minor ones too, each with the first place where it stands. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's own policy forbids foreign scripts in it; what the browser evaluates is not one of them.
  if (await page.evaluate('!globalThis.axe')) await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run({ resultTypes: ['violations'] })`);
  return violations.map(
    ({ id, nodes }) =>
      `${id} (${String(nodes.length)}): ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
  );
}
