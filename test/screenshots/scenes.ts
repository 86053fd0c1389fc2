import { expect } from '@playwright/test';
import type { App } from '../e2e/support/app';

/** One picture: its name in docs/images, and how a person gets there from anywhere in the app. */
interface Scene {
  readonly name: string;
  readonly open: (app: App) => Promise<void>;
}

/** What is typed to find who can freeze shares. */
const FREEZE_SHARES = { 'zh-CN': '谁能冻结股权', bo: 'མ་རྐང་དབང་ཆ་འགུལ་བཀག' } as const;

const CASE_NUMBER = /^（\d{4}）/;

export const SCENES: readonly Scene[] = [
  { name: 'home', open: (app) => openPage(app, 'home', 'home.title') },
  { name: 'cases', open: (app) => openPage(app, 'cases', 'cases.list.title') },
  {
    name: 'case',
    open: async (app) => {
      await openAnsweredRequest(app);
      await app.page.getByRole('main').getByRole('link', { name: CASE_NUMBER }).first().click();
      await app.heading('cases.page.facts').waitFor();
    },
  },
  { name: 'request', open: openAnsweredRequest },
  {
    name: 'notice',
    open: async (app) => {
      await openAnsweredRequest(app);
      await app.button('requests.action.print').click();
      await app.heading('documents.notice.pageTitle').waitFor();
    },
  },
  {
    name: 'rules',
    open: async (app) => {
      await openPage(app, 'rules', 'rules.page.title');
      await app.textbox('rules.search.label').fill(FREEZE_SHARES[app.language]);
      const hits = app.page.getByRole('main').getByRole('listitem').getByRole('button');
      await hits.first().click();
      await app.page
        .getByRole('region', { name: app.t('rules.clause.label') })
        .first()
        .waitFor();
    },
  },
  {
    name: 'directory',
    open: async (app) => {
      await openPage(app, 'directory', 'directory.title');
      await app.page.getByRole('navigation').getByRole('listitem').getByRole('button').nth(1).click();
    },
  },
];

async function openPage(app: App, page: 'home' | 'cases' | 'requests' | 'rules' | 'directory', heading: string) {
  await app.page
    .getByRole('navigation', { name: app.t('app.nav.label') })
    .getByRole('link', { name: app.t(`app.nav.${page}`), exact: true })
    .click();
  await app.heading(heading).first().waitFor();
}

/** A request that has a history: partly answered. The list of states is longer than the screen, so the address is used. */
async function openAnsweredRequest(app: App): Promise<void> {
  await openPage(app, 'requests', 'requests.list.title');
  await app.page.evaluate(() => {
    window.location.hash = '#/requests?state=answeredPartial';
  });
  await expect(app.page.getByText(app.t('requests.status.answeredPartial'), { exact: true }).nth(2)).toBeVisible();
  await app.page.getByRole('table').getByRole('link').first().click();
  await expect(app.heading('requests.timeline.title')).toBeVisible();
}
