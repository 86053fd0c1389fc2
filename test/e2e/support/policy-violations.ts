import type { Page } from '@playwright/test';

/** Hears every violation of the content policy from the next document on; the list grows while the test goes on. */
export async function policyViolations(page: Page): Promise<string[]> {
  const heard: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => heard.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
      const tell = (window as unknown as { tellViolation: (text: string) => void }).tellViolation; // exposed above
      tell(`${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`);
    });
  });
  await page.reload();
  return heard;
}

/** Breaks the policy on purpose, as a script of the page would; without this a listener that hears nothing would prove nothing. */
export const breakPolicy = (page: Page): Promise<void> =>
  page.evaluate(() => {
    setTimeout(() => document.body.setAttribute('style', '--foreign: 1'));
  });
