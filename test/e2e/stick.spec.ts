import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Locator } from '@playwright/test';
import { createHubForward, hubAddress, type HubForward } from '../../build/host/hub-forward';
import { createHostServer } from '../../build/host/server';
import { RENDERER_OUT } from '../../build/scripts/project';
import { must } from '../../shared/core/assert';
import { answerName } from '../../shared/exchange/bundle/stick-name';
import { App } from './support/app';
import { expect, test as base } from './support/app-test';
import { seriousFaults } from './support/axe';
import { chooseIn } from './support/choose';
import { chooseLanguage, confirmRecoveryCode, fillPerson, PERSON, unlock } from './support/first-run';
import { goTo } from './support/go-to';
import { HubProcess } from './support/hub-process';
import { layoutFaults } from './support/layout-faults';
import { expectPicture } from './support/papers';
import { CASE, registerCase } from './support/register-case';
import { openRequestOfCase, RECEIPT, RECEIPT_SIZE, serveWithReceipt } from './support/serve-with-receipt';
import { open, rest } from './support/walk/place';
import { enlargeText } from './support/walk/work';

/** Whether the machine's way to the hub is there. It may be enrolled all the same: that happens before it leaves. */
interface Link {
  isUp: boolean;
}

interface Meeting {
  readonly hub: HubProcess;
  /** The stick: a folder that is carried about. */
  readonly pocket: string;
  readonly machine: (link: Link) => Promise<App>;
}

/** Several machines, each with a host of its own that passes on to the hub or not. */
const test = base.extend<{ meeting: Meeting }>({
  meeting: async ({ language }, use) => {
    const hub = new HubProcess();
    const pocket = mkdtempSync(join(tmpdir(), 'nyamdrel-pocket-'));
    await hub.start();
    const forward = await forwardTo(hub);
    const folders = [pocket];
    const machines: { readonly app: App; readonly server: Server }[] = [];
    await use({
      hub,
      pocket,
      machine: async (link) => {
        const disk = mkdtempSync(join(tmpdir(), 'nyamdrel-e2e-'));
        const server = createHostServer({ root: RENDERER_OUT, version: 'test', hub: whileUp(link, forward) });
        server.listen(0, '127.0.0.1');
        await once(server, 'listening');
        const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
        const app = new App({ language, address, profile: join(disk, 'profile') });
        folders.push(disk);
        machines.push({ app, server });
        await app.start();
        return app;
      },
    });
    for (const { app, server } of machines) {
      await app.close();
      server.closeAllConnections();
      server.close();
    }
    forward.close();
    await hub.remove();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  },
});

const whileUp = (link: Link, forward: HubForward): HubForward => ({
  pass: (incoming, outgoing, headers) => {
    if (link.isUp || incoming.url === '/hub/v1/enrol') forward.pass(incoming, outgoing, headers);
    else outgoing.destroy();
  },
  close: () => undefined,
});

/** The hub hands out its authority's certificate; its fingerprint is what people copy from the hub's screen. */
async function forwardTo(hub: HubProcess): Promise<HubForward> {
  const pem = await new Promise<string>((resolve, reject) => {
    const url = new URL('/connect/nyamdrel-ca.crt', hub.address);
    get(url, { rejectUnauthorized: false, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString('latin1')));
      answer.on('end', () => resolve(text));
    }).on('error', reject);
  });
  const fingerprint = new X509Certificate(pem).fingerprint256;
  return createHubForward(must(hubAddress(`${hub.address}#${fingerprint}`), 'a hub has an address'));
}

const SHOTS = process.env['EXCHANGE_SHOTS'];
const shot = async (app: App, name: string): Promise<void> => {
  if (SHOTS) await app.page.screenshot({ path: join(SHOTS, `${app.language}-${name}.png`) });
};

/** A download says the same in every browser; what a person does in a file dialog does not. */
const saveAsDownload = (app: App): Promise<boolean> =>
  app.page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));

const chip = (app: App): Locator =>
  app.page.getByRole('banner').getByRole('button', { name: app.t('exchange.chip.label', { text: '' }).trim() });
const says = (app: App, key: string) => expect(chip(app)).toContainText(app.t(key), { timeout: 60_000 });

/** By the quick jump, as somebody does who looks for it once a month. */
async function openStickPage(app: App): Promise<void> {
  await app.page.keyboard.press('Control+k');
  await app.page.getByRole('combobox', { name: app.t('app.jump.title') }).fill('usb');
  await app.page.keyboard.press('Enter');
  await expect(app.heading('stick.title')).toBeVisible();
}

async function bringCounty(app: App, founderCode: string): Promise<void> {
  await chooseLanguage(app);
  await app.page.getByRole('button', { name: app.t('app.firstRun.county') }).click();
  await fillPerson(app);
  await chooseIn(app.combobox('people.role'), app.t('people.roles.office'));
  await app.button('app.firstRun.found').click();
  await confirmRecoveryCode(app);
  await app.button('app.firstRun.later').click();
  await registerCase(app);
  await goTo(app, 'settings');
  await app.textbox('exchange.hub.code').fill(founderCode);
  await app.button('exchange.hub.submit').click();
  await says(app, 'exchange.chip.delivered');
}

async function makeCode(app: App): Promise<string> {
  await app.page.evaluate(() => (location.hash = '#/devices'));
  const person = [PERSON.name, PERSON.post, app.t('people.roles.office')].join(' · ');
  await chooseIn(app.combobox('exchange.code.person'), person);
  await app.button('exchange.code.make').click();
  const code = app.page.getByLabel(app.t('exchange.sheet.code'), { exact: true });
  await expect(code).toBeVisible({ timeout: 30_000 });
  return (await code.getByText(/^[0-9A-Z]{5}$/).allTextContents()).join('-');
}

async function joinAndLeave(app: App, code: string): Promise<void> {
  await saveAsDownload(app);
  await chooseLanguage(app);
  await app.page.getByRole('button', { name: app.t('exchange.join.choice') }).click();
  await app.textbox('exchange.hub.code').fill(code);
  await app.textbox('app.passphrase.label').fill(PERSON.passphrase);
  await app.textbox('app.passphrase.again').fill(PERSON.passphrase);
  await app.button('exchange.join.submit').click();
  await confirmRecoveryCode(app);
  await app.button('stick.first').click({ timeout: 60_000 });
}

/** What is saved when a button is pressed lies on the stick afterwards. */
async function saveOn(pocket: string, app: App, button: Locator): Promise<string> {
  const downloading = app.page.waitForEvent('download', { timeout: 60_000 });
  await button.click();
  const download = await downloading;
  const path = join(pocket, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function write(app: App, pocket: string, to: string): Promise<string> {
  await app.textbox('stick.write.to').fill(to);
  return saveOn(pocket, app, app.button('stick.write.submit'));
}

async function choose(app: App, button: string, path: string): Promise<void> {
  const asked = app.page.waitForEvent('filechooser');
  await app.button(button).click();
  const file = { name: basename(path), mimeType: 'application/octet-stream', buffer: await readFile(path) };
  await (await asked).setFiles(file);
}

/** The walk over the screens sees these pages only where there is no hub. */
async function looksRight(app: App): Promise<void> {
  await rest(app);
  expect([...(await seriousFaults(app.page)), ...(await layoutFaults(app.page))]).toEqual([]);
}

const inRow = (app: App, text: string): Locator => app.page.getByRole('row').filter({ hasText: text });

test('[U6] a machine that never has a link gets the county and sends its work and a photo by sticks, sealed and with receipts', async ({
  meeting: { hub, pocket, machine },
  language,
}) => {
  test.setTimeout(400_000);
  const court = await machine({ isUp: true });
  await bringCounty(court, hub.founderCode);
  const far = await machine({ isUp: false });
  await joinAndLeave(far, await makeCode(court));

  await far.button('stick.write.submit').click();
  await expect(far.page.getByText(far.t('stick.write.toMissing'))).toBeVisible();
  const first = await write(far, pocket, '司机');
  expect(basename(first)).toMatch(/^NY-2-1-[0-9a-f]{6}\.nyb$/);
  await shot(far, 'stick-first');
  expect(await hub.takeStick(first)).toContain('Taken in: 0 changes of machine 2');
  await choose(far, 'stick.read.choose', first);
  await expect(far.page.getByText(far.t('stick.problem.own_stick', { ending: '-answer.nyb' }))).toBeVisible();
  await choose(far, 'stick.read.choose', answerName(first));
  await expect(far.button('stick.read.take')).toBeVisible();
  await shot(far, 'stick-preview');
  await looksRight(far);
  await far.button('stick.read.take').click();
  await goTo(far, 'cases');
  await expect(far.page.getByRole('link', { name: CASE.number })).toBeVisible();

  await registerCase(far, { number: '（2026）青2725执2号' });
  await serveWithReceipt(far, language);
  await openStickPage(far);
  await expect(inRow(far, '司机')).toContainText(far.t('stick.history.answered'));
  await expect(far.combobox('stick.write.room')).toBeVisible();
  const second = await write(far, pocket, '卓嘎');
  await expect(far.page.getByText(far.t('stick.write.carried', { count: 1, size: RECEIPT_SIZE }))).toBeVisible();
  await expect(inRow(far, '卓嘎')).toContainText(far.t('stick.history.waiting'));
  await shot(far, 'stick-written');
  // Nothing of what is in it can be read on the way.
  expect((await readFile(second)).toString('latin1')).not.toContain('case.register');
  await far.restart();
  await saveAsDownload(far);
  await unlock(far);
  await far.page.evaluate(() => (location.hash = '#/outbox'));
  const line = inRow(far, '（2026）青2725执2号').filter({ hasText: far.t('exchange.kind.case.register') });
  await expect(line).toContainText('卓嘎');
  await expect(inRow(far, RECEIPT)).toContainText(far.t('files.state.change'));
  await shot(far, 'stick-outbox');
  await looksRight(far);

  await openStickPage(court);
  await saveAsDownload(court);
  await choose(court, 'stick.carry.choose', second);
  await expect(court.button('stick.carry.save')).toBeVisible({ timeout: 30_000 });
  await expect(court.page.getByText(court.t('stick.carry.files.taken', { count: 1 }))).toBeVisible();
  await shot(court, 'stick-carried');
  const receipt = await saveOn(pocket, court, court.button('stick.carry.save'));
  expect(receipt).toBe(answerName(second));
  await choose(court, 'stick.read.choose', receipt);
  await expect(court.page.getByText(court.t('stick.problem.for_another'))).toBeVisible();
  await shot(court, 'stick-for-another');

  await openStickPage(far);
  await choose(far, 'stick.read.choose', receipt);
  await expect(far.page.getByRole('main')).toContainText(far.t('stick.read.confirms', { count: 3 }));
  await expect(far.page.getByRole('main')).toContainText(far.t('stick.read.filesConfirmed', { count: 1 }));
  await far.button('stick.read.take').click();
  await expect(inRow(far, '卓嘎')).toContainText(far.t('stick.history.answered'));
  await shot(far, 'stick-history');
  await looksRight(far);
  await far.page.evaluate(() => (location.hash = '#/outbox'));
  await expect(far.heading('exchange.outbox.title')).toBeVisible();
  await expect(line).toHaveCount(0);
  await expect(inRow(far, RECEIPT)).toHaveCount(0);
  await enlargeText(far);
  await open(far, '/stick');
  await expect(inRow(far, '卓嘎')).toBeVisible();
  await shot(far, 'stick-large');
  await looksRight(far);

  await goTo(court, 'cases');
  await chip(court).click();
  await court.page
    .getByRole('tooltip')
    .getByRole('button', { name: court.t('exchange.panel.now') })
    .click();
  await court.page.getByRole('link', { name: '（2026）青2725执2号' }).click({ timeout: 60_000 });
  await openRequestOfCase(court);
  // It has come by itself, behind the text.
  await expect(court.button('common.attachment.open', { name: RECEIPT }).first()).toBeVisible({ timeout: 60_000 });
  await expectPicture(court, RECEIPT);
});
