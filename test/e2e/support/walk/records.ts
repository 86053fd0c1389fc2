import { expect } from '@playwright/test';
import type { Controls } from '../controls';
import { open, rest } from './place';

/** Records to look at, as addresses. */
export interface Records {
  readonly openCase: string;
  readonly closedCase: string;
  readonly voidedCase: string;
  readonly request: string;
  readonly withPaper: string;
  readonly escalated: string;
  readonly answered: string;
  /** Id of a unit with people in its places. */
  readonly unit: string;
  readonly matters: {
    readonly all: readonly string[];
    /** A notice. */
    readonly withPaper: string;
    /** The case of that notice, about a deputy. */
    readonly proposed: string;
  };
}

export async function findRecords(app: Controls): Promise<Records> {
  const first = async (list: string, under: string, act?: () => Promise<unknown>) => {
    await open(app, list);
    await rest(app);
    await act?.();
    const link = app.page.getByRole('main').locator(`tbody a[href^="#/${under}/"]`).first();
    return ((await link.getAttribute('href')) ?? '').slice(1);
  };
  const caseIn = (state: string) =>
    first('/cases', 'cases', async () => {
      await app.page.getByRole('searchbox').fill('');
      await app.page.getByLabel(app.t('cases.list.stateFilter')).selectOption(state);
      await expect(app.page.getByRole('row').nth(1)).toContainText(app.t(`cases.state.${state}`));
    });
  const closedCase = await caseIn('closed');
  const voidedCase = await caseIn('voided');
  const openCase = await caseIn('open');
  const request = await first('/requests?state=served', 'requests');
  const withPaper = await first('/requests?flag=awaitingPaper', 'requests');
  const escalated = await first('/requests?flag=escalated', 'requests');
  const answered = await first('/requests?state=answeredFull', 'requests');
  const matters = await findMatters(app);
  await open(app, '/directory');
  await app.page.getByRole('main').getByRole('navigation').getByRole('button').nth(2).click();
  await expect.poll(() => app.page.url()).toContain('unit=');
  const unit = new URL(app.page.url()).hash.split('unit=')[1] ?? '';
  return { openCase, closedCase, voidedCase, request, withPaper, escalated, answered, unit, matters };
}

async function findMatters(app: Controls): Promise<Records['matters']> {
  await open(app, '/matters');
  await rest(app);
  const main = app.page.getByRole('main');
  const addresses = (links: readonly (string | null)[]) => links.map((href) => (href ?? '').slice(1));
  const all = addresses(
    await main.locator('tbody a[href^="#/matters/"]').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
  );
  const notice = main.getByRole('row').filter({ hasText: app.t('matters.subject.specialNotice') });
  const [withPaper = '', proposed = ''] = addresses(
    await notice.getByRole('link').evaluateAll((links) => links.map((a) => a.getAttribute('href'))),
  );
  return { all, withPaper, proposed };
}
