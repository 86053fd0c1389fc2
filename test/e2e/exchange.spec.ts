import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type StartOptions } from './support/app';
import { expect, test as base } from './support/app-test';
import { chip, exchangeNow, goToJoining, makeCode, openFromChip, says, submitCode } from './support/at-the-hub';
import { chooseIn } from './support/choose';
import { chooseLanguage, confirmRecoveryCode, fillPerson, PERSON, unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { HubProcess } from './support/hub-process';
import { CASE, registerCase } from './support/register-case';
import { openRequestOfCase, RECEIPT, RECEIPT_SIZE, serveWithReceipt } from './support/serve-with-receipt';

interface Meeting {
  readonly hub: HubProcess;
  /** A new machine whose browser has the app from the hub. */
  readonly machine: () => Promise<App>;
}

const test = base.extend<{ meeting: Meeting }>({
  meeting: async ({ language }, use) => {
    const hub = new HubProcess();
    const disks: string[] = [];
    const machines: App[] = [];
    await hub.start();
    await use({
      hub,
      machine: async () => {
        const disk = mkdtempSync(join(tmpdir(), 'nyamdrel-e2e-'));
        const app = new App({ language, address: hub.address, profile: join(disk, 'profile') });
        disks.push(disk);
        machines.push(app);
        await app.start(await startOf(hub));
        return app;
      },
    });
    for (const app of machines) await app.close();
    await hub.remove();
    for (const disk of disks) rmSync(disk, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

/** Like a machine on which the county's authority is installed, so that the browser keeps the app. */
const startOf = async (hub: HubProcess): Promise<StartOptions> => ({
  trustedKey: await hub.certificateKey(),
  serviceWorkers: 'allow',
});

const SHOTS = process.env['EXCHANGE_SHOTS'];
const shot = async (app: App, name: string): Promise<void> => {
  if (SHOTS) await app.page.screenshot({ path: join(SHOTS, `${app.language}-${name}.png`) });
};

async function foundOfficeCounty(app: App): Promise<void> {
  await chooseLanguage(app);
  await app.page.getByRole('button', { name: app.t('app.firstRun.county') }).click();
  await fillPerson(app);
  await chooseIn(app.combobox('people.role'), app.t('people.roles.office'));
  await app.button('app.firstRun.found').click();
  await confirmRecoveryCode(app);
  await app.button('app.firstRun.later').click();
  await expect(app.link('app.nav.cases')).toBeVisible();
}

/** Also mistypes the code first. */
async function joinCarefully(app: App, code: string): Promise<void> {
  await goToJoining(app);
  await submitCode(app, 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE');
  await expect(app.page.getByText(app.t('exchange.error.mistyped_code'))).toBeVisible({ timeout: 30_000 });
  await shot(app, 'join');
  await submitCode(app, code.toLowerCase());
  await confirmRecoveryCode(app);
  await expect(app.link('app.nav.cases')).toBeVisible({ timeout: 60_000 });
}

/** The registration, the request, its service. */
const WRITTEN_OFFLINE = 3;

test('[U4] two machines meet at a hub: enrolled with codes, nothing is called delivered before the hub has it, a photo follows the text and is fetched where it is wanted, and one that is shut out is told', async ({
  meeting: { hub, machine },
  language,
}) => {
  test.setTimeout(400_000);
  const court = await machine();
  await shot(court, 'start');
  await foundOfficeCounty(court);
  await shot(court, 'founded');
  await says(court, 'exchange.chip.alone');
  await registerCase(court);
  await goTo(court, 'settings');
  await court.textbox('exchange.hub.code').scrollIntoViewIfNeeded();
  await shot(court, 'hub-card');
  await court.textbox('exchange.hub.code').fill(hub.founderCode);
  await court.button('exchange.hub.submit').click();
  await says(court, 'exchange.chip.delivered');
  await chooseIn(court.combobox('files.prefetch.label'), court.t('files.prefetch.off'));
  await court.heading('exchange.hub.title').scrollIntoViewIfNeeded();
  await shot(court, 'hub-card-enrolled');

  const other = await machine();
  await openFromChip(court, 'exchange.panel.devices');
  await shot(court, 'devices');
  await joinCarefully(other, await makeCode(court, { ...PERSON, role: 'office' }));
  await says(other, 'exchange.chip.delivered');
  await goTo(other, 'cases');
  await expect(other.page.getByRole('link', { name: CASE.number })).toBeVisible();

  const start = await startOf(hub);
  await hub.stop();
  await registerCase(other, { number: '（2026）青2725执2号' });
  await says(other, 'exchange.chip.unreachable');
  await expect(chip(other)).toContainText(other.t('exchange.chip.waiting', { count: 1 }));
  await serveWithReceipt(other, language);
  await openFromChip(other, 'exchange.panel.outbox');
  const line = () =>
    other.page
      .getByRole('row', { name: '（2026）青2725执2号' })
      .filter({ hasText: other.t('exchange.kind.case.register') });
  await expect(line()).toContainText(other.t('exchange.state.waiting'));
  const photo = other.page.getByRole('row').filter({ hasText: RECEIPT });
  await expect(photo).toContainText(other.t('files.state.change'));
  const what = other.t('exchange.kind.case.register');
  await line()
    .getByRole('button', { name: other.t('exchange.hold.holdLabel', { what }) })
    .click();
  const asks = other.page.getByRole('dialog');
  await expect(asks).toContainText(other.t('exchange.hold.askText'));
  await shot(other, 'hold');
  await asks.getByRole('button', { name: other.t('exchange.hold.hold'), exact: true }).click();
  await expect(line()).toContainText(other.t('exchange.state.held'));
  await expect(line().getByRole('link', { name: other.t('exchange.hold.editLabel', { what }) })).toBeVisible();
  await shot(other, 'outbox');

  // The machine has kept the app too: it starts with no hub to be reached.
  await other.restart(start);
  await unlock(other);
  await openFromChip(other, 'exchange.panel.outbox');
  await shot(other, 'restarted');
  await expect(line()).toContainText(other.t('exchange.state.held'));
  await hub.start();
  await other.page
    .getByRole('main')
    .getByRole('button', { name: other.t('exchange.panel.now') })
    .click();
  await says(other, 'exchange.chip.held', { count: WRITTEN_OFFLINE });
  await shot(other, 'held');
  await other.page.getByRole('button', { name: other.t('exchange.hold.letAllGo') }).click();
  await expect(other.page.getByText(other.t('exchange.outbox.emptyTitle')).last()).toBeVisible({ timeout: 60_000 });
  await shot(other, 'outbox-empty');

  await openFromChip(court, 'exchange.panel.outbox');
  await court.page
    .getByRole('main')
    .getByRole('button', { name: court.t('exchange.panel.now') })
    .click();
  await goTo(court, 'cases');
  await expect(court.page.getByRole('link', { name: '（2026）青2725执2号' })).toBeVisible({ timeout: 60_000 });

  // The photo is fetched when it is wanted, and is the one that was taken.
  await court.page.getByRole('link', { name: '（2026）青2725执2号' }).click();
  await openRequestOfCase(court);
  await expect(court.page.getByText(court.t('files.where.hub')).first()).toBeVisible({ timeout: 30_000 });
  await shot(court, 'paper-at-hub');
  await court.page
    .getByRole('button', { name: court.t('files.fetchLabel', { name: RECEIPT, size: RECEIPT_SIZE }) })
    .first()
    .click();
  await expect(court.page.getByRole('img', { name: RECEIPT, exact: true })).toBeVisible({ timeout: 30_000 });
  await shot(court, 'paper-fetched');

  await openFromChip(court, 'exchange.panel.devices');
  await court.page
    .getByRole('button', { name: court.t('exchange.devices.revokeLabel', { machine: 2, person: PERSON.name }) })
    .click();
  await shot(court, 'revoke');
  await court.page
    .getByRole('dialog')
    .getByRole('button', { name: court.t('exchange.devices.revoke'), exact: true })
    .click();
  await expect(court.page.getByText(court.t('exchange.devices.revoked')).first()).toBeVisible({ timeout: 30_000 });
  await registerCase(other, { number: '（2026）青2725执3号' });
  await says(other, 'exchange.chip.revoked');
  await shot(other, 'revoked');

  await exchangeNow(court);
  await says(court, 'exchange.chip.needsDecision', { count: 1 });
  await openFromChip(court, 'exchange.panel.putAside');
  await expect(court.page.getByText('（2026）青2725执3号').first()).toBeVisible();
  await shot(court, 'put-aside');
  const parked = court.t('exchange.kind.case.register');
  await court.button('exchange.parked.acceptLabel', { what: parked }).click();
  await court.page.getByRole('dialog').getByRole('textbox').fill('已核对');
  await shot(court, 'decide');
  await court.page
    .getByRole('dialog')
    .getByRole('button', { name: court.t('exchange.parked.accept') })
    .click();
  await says(court, 'exchange.chip.delivered');
  await goTo(court, 'cases');
  await expect(court.page.getByRole('link', { name: '（2026）青2725执3号' })).toBeVisible({ timeout: 60_000 });
});
