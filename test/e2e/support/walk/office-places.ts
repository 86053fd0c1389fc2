import { expect } from '@playwright/test';
import type { Controls } from '../controls';
import { chooseIn } from '../choose';
import type { Place } from './place';
import type { Records } from './records';

export function placesOfOffice({ unit }: Records): readonly Place[] {
  return [
    { name: 'directory', at: '/directory' },
    { name: 'directory-unit', at: `/directory?unit=${unit}` },
    { name: 'directory-add', at: '/directory', act: (app) => app.button('directory.unit.add').click() },
    { name: 'directory-edit', at: `/directory?unit=${unit}`, act: (app) => app.button('directory.unit.edit').click() },
    {
      name: 'directory-contact',
      at: `/directory?unit=${unit}`,
      act: ({ page, t }) =>
        page.getByRole('button', { name: `${t('common.action.edit')} ${t('directory.role.leader')}` }).click(),
    },
    {
      name: 'directory-absence',
      at: `/directory?unit=${unit}`,
      act: ({ page, t }) =>
        page
          .getByRole('button', { name: t('contacts.absence.openFor', { role: t('directory.role.liaisonA') }) })
          .click(),
    },
    {
      name: 'directory-propose',
      at: `/directory?unit=${unit}`,
      act: ({ page, t }) =>
        page
          .getByRole('button', { name: t('contacts.change.proposeFor', { role: t('directory.role.liaisonA') }) })
          .click(),
    },
    { name: 'directory-court', at: '/directory', act: openCourt },
    { name: 'directory-township', at: '/directory', act: openTownship },
    { name: 'directory-receipt', at: '/directory/receipt' },
    { name: 'persons', at: '/cases/persons' },
    { name: 'persons-compare', at: '/cases/persons', act: comparePair },
    { name: 'directory-print', at: '/directory', act: (app) => app.button('lists.print.button').click() },
    { name: 'people', at: '/people' },
    { name: 'people-add', at: '/people', act: (app) => app.button('people.add').click() },
    { name: 'people-edit', at: '/people', act: (app) => app.button('people.edit').first().click() },
    { name: 'people-passphrase', at: '/people', act: (app) => app.button('people.changePassphrase').click() },
    { name: 'people-recovery', at: '/people', act: (app) => app.button('people.renewRecovery').click() },
    { name: 'manual', at: '/help' },
    { name: 'exchange-chip', at: '/', act: openExchangeChip },
    { name: 'outbox', at: '/outbox' },
    { name: 'voice-check', at: '/voice-check', act: compareCourt },
    { name: 'stick', at: '/stick' },
    { name: 'put-aside', at: '/put-aside' },
    { name: 'devices', at: '/devices' },
    { name: 'backup', at: '/backup' },
    { name: 'backup-erase', at: '/backup', act: (app) => app.button('backup.erase.open').click() },
    { name: 'settings', at: '/settings' },
    { name: 'settings-calendar', at: '/settings', act: (app) => app.button('settings.calendar.enter').click() },
  ];
}

const inGroup = ({ page, t }: Controls, group: string) =>
  page.getByRole('region', { name: t(`directory.group.${group}`) }).getByRole('listitem');

/** Two records of people, side by side. */
async function comparePair({ page, t }: Controls): Promise<void> {
  await page
    .getByRole('article')
    .getByRole('link', { name: t('identity.compare.linkFor', { names: '' }).trim() })
    .first()
    .click();
  await expect(page.getByRole('table', { name: t('identity.compare.table') })).toBeVisible();
}

/** The court is the fifth member (N art. 3). */
async function openCourt(app: Controls): Promise<void> {
  await inGroup(app, 'members').nth(4).getByRole('button').click();
  await app.button('contacts.line24.edit').click();
}

/** A code of eight digits with the words for them, and the answer to one that differs. */
async function compareCourt(app: Controls): Promise<void> {
  await chooseIn(app.combobox('voice.what.label'), app.t('voice.what.court'));
  await app.button('voice.code.saidDifferent').click();
}

async function openTownship(app: Controls): Promise<void> {
  await inGroup(app, 'townships').first().getByRole('button').click();
  await app.button('contacts.group.addMember').click();
}

const openExchangeChip = ({ page }: Controls) =>
  page.getByRole('banner').locator('button[aria-expanded]').first().click();
