import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe calls serious or critical on the page as it stands, one line for each element. The script comes in by the debugger, because
 * the content policy lets no other in. Contrast need not be looked at again where only the text is larger: of a
 * larger text less is asked (WCAG 2.2, 1.4.3).
 */
export async function seriousFaults(page: Page, { withContrast = true } = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    (contrast) =>
      // evaluated above
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        resultTypes: ['violations'],
        rules: { 'color-contrast': { enabled: contrast } },
      }),
    withContrast,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => `${id} ${target.join(' ')}: ${any.map(({ message }) => message).join(' ')}`),
    );
}
