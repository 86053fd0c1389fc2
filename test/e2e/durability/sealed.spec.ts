import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { base64UrlFromBytes } from '../../../shared/core/bytes';
import { searchFolders, textNeedles, type Needle } from '../../helpers/search-bytes';
import { durabilityTest as test } from './durability-test';
import { browserMachine, type Machine, type Running, type StartOptions } from './machine';

/** Nobody else writes these; each goes through the data layer by a way of its own. */
const PLANTED = {
  personName: '泽仁旺姆测试员甲',
  personNameBo: 'ཚེ་རིང་དབང་མོ་ཚོད་ལྟ',
  post: '执行局试验岗位辛',
  secondPerson: '尼玛扎西测试员乙',
  seededRecord: '囊谦县试验单位丙',
  caseNumber: '（2031）青2725执98761号',
  debtor: '被执行人试验公司丁',
  debtorBo: 'བུ་ལོན་པ་ཚོད་ལྟའི་ཀུང་སི',
  identityNumber: '632725193107159876',
  telephone: '13997650918',
  account: '6228480999000111222',
  latin: 'Zhuoma-Distinctive-Latin-Words',
  accented: 'Größenwahn-Çedille-été',
  edited: '改过以后的新地址戊',
  fact: '电话答复试验内容己',
  factBo: 'ཁ་པར་གྱི་ལན་ཚོད་ལྟ་བྱས',
  attachmentName: '送达回证试验庚.jpg',
  attachmentContent: 'the-content-of-the-receipt-7731',
  draft: '还没有保存的草稿壬',
  bigDraft: '一兆字节里的一句话癸',
  preference: 'a-preference-value-5520',
  hash: '', // of the attachment, known when it is attached
} as const;

const PASSPHRASES = ['原来的口令 7719', '第二人的口令 8820', '换过的口令 9931', '打错的口令 6642'] as const;
const [FIRST, SECOND, CHANGED, WRONG] = PASSPHRASES;

interface Planted {
  /** Lies open where nothing is sealed. */
  readonly stored: readonly Needle[];
  /** Is never written, sealed or not. */
  readonly never: readonly Needle[];
}

type StartOn = (machine: Machine, options?: StartOptions) => Promise<Running>;

/** Plants everything, kills the program, starts it again, enters a wrong and the right passphrase, and closes it. */
async function plantAndClose(startOn: StartOn, machine: Machine): Promise<Planted> {
  const first = await startOn(machine);
  const { recoveryCode, hash, dataKey } = await plant(first.page);
  await first.kill();
  const second = await startOn(machine);
  await second.page.evaluate((wrong) => window.harness.unlock(wrong), WRONG);
  const opened = await second.page.evaluate((right) => window.harness.unlock(right), CHANGED);
  expect(opened).toMatchObject({ ok: true });
  await second.page.evaluate(() => window.harness.lock());
  await second.close();
  const keyText = base64UrlFromBytes(dataKey).slice(0, 40);
  return {
    stored: [...Object.values(PLANTED), hash, keyText].filter((text) => text !== '').flatMap(textNeedles),
    never: [...PASSPHRASES, recoveryCode, recoveryCode.replaceAll('-', '')].flatMap(textNeedles),
  };
}

async function plant(page: Page) {
  const planted = await page.evaluate(
    async ([texts, first, second, changed]) => {
      const { harness } = window;
      const { personName, personNameBo, post, seededRecord } = texts;
      const founded = await harness.found({
        passphrase: first,
        name: personName,
        nameBo: personNameBo,
        post,
        values: [seededRecord],
      });
      const { caseNumber, debtor, debtorBo, identityNumber, telephone, account, latin, accented } = texts;
      await harness.save(caseNumber);
      await harness.save({ debtor, debtorBo, identityNumber, telephone, account, latin, accented });
      await harness.edit(caseNumber, texts.edited);
      await harness.addFact(texts.edited, { zh: texts.fact, bo: texts.factBo });
      const attached = await harness.attach(texts.attachmentName, texts.attachmentContent);
      await harness.putDraft('case/new/x', { text: texts.draft });
      await harness.putDraft('case/new/y', 'x'.repeat(500_000) + texts.bigDraft + 'x'.repeat(500_000));
      await harness.putPreference('list', texts.preference);
      const added = await harness.addPerson(texts.secondPerson, second);
      const replaced = await harness.changePassphrase(first, changed);
      const dataKey = harness.drawnBytes().find(({ length }) => length === 32);
      return { founded, attached, done: added && replaced, dataKey };
    },
    [PLANTED, FIRST, SECOND, CHANGED] as const,
  );
  const { founded, attached, done, dataKey } = planted;
  if (!founded.ok || !attached.ok || !done || !dataKey) throw new Error(JSON.stringify(planted));
  return { recoveryCode: founded.value, hash: attached.value, dataKey: Uint8Array.from(dataKey) };
}

test('nothing that was typed can be found in any file of the browser, in UTF-8 or UTF-16 [U2]', async ({
  disk,
  harnessUrl,
  startOn,
}) => {
  const { stored, never } = await plantAndClose(startOn, browserMachine(disk, harnessUrl));
  expect(searchFolders([disk], [...stored, ...never])).toEqual([]);
});

test('with sealing turned off the same search finds every planted text, and still no passphrase [U2]', async ({
  disk,
  openHarnessUrl,
  startOn,
}) => {
  const { stored, never } = await plantAndClose(startOn, browserMachine(disk, openHarnessUrl));
  const found = new Set(searchFolders([disk], stored).map(({ label }) => textOf(label)));
  const planted = new Set(stored.map(({ label }) => textOf(label)));
  expect(planted.size).toBeGreaterThanOrEqual(20);
  expect([...planted].filter((text) => !found.has(text))).toEqual([]);
  expect(searchFolders([disk], never)).toEqual([]);
});

const textOf = (label: string): string => label.replace(/ \(utf[^)]*\)$/, '');

const IN_FIELDS = [
  'typed into an input 7-1',
  'typed into an area 7-2',
  'shown in an area 7-3',
  'chosen from a list 7-4',
];
/** Chromium gathers changes of a page's state this long before it writes them. */
const SESSION_FILES_MS = 6000;

/** Types into fields as a person does, goes on to other screens, and waits until the browser has noted its session. */
async function fillFields({ page }: Running): Promise<void> {
  const [input, area, shown, chosen] = IN_FIELDS;
  await page.evaluate(
    ([inArea, option]) => {
      document.body.innerHTML = `<input id="input"><textarea id="area"></textarea><textarea id="shown"></textarea>
        <select id="select"><option value="">-</option><option>${option}</option></select>`;
      const [field, select] = [document.querySelector('#shown'), document.querySelector('select')];
      if (field instanceof HTMLTextAreaElement) field.value = inArea ?? '';
      if (select) select.selectedIndex = 1;
    },
    [shown, chosen],
  );
  await page.locator('#input').pressSequentially(input ?? '');
  await page.locator('#area').pressSequentially(area ?? '');
  for (const route of ['#/cases', '#/requests']) await page.evaluate((hash) => void (location.hash = hash), route);
  await page.waitForTimeout(SESSION_FILES_MS);
}

for (const { forms, expected } of [
  { forms: 'guarded', expected: [] },
  { forms: 'open', expected: IN_FIELDS },
]) {
  test(`what stands in form fields is ${forms === 'open' ? '' : 'not '}in the browser's session files with fields ${forms} [U2]`, async ({
    start,
    disk,
  }) => {
    const running = await start({ query: { forms } });
    await fillFields(running);
    await running.close();
    const found = searchFolders([disk], IN_FIELDS.flatMap(textNeedles)).map(({ label }) => textOf(label));
    expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
  });
}

test('the search finds a text across the pieces in which a file is read, in names of files, and in each encoding', ({
  disk,
}) => {
  const words = ['囊谦', 'ནང་ཆེན', 'court'];
  mkdirSync(path.join(disk, 'court'));
  const straddling = Buffer.alloc(4 * 1024 * 1024 + 100);
  straddling.set(Buffer.from('囊谦', 'utf16le'), 4 * 1024 * 1024 - 1);
  writeFileSync(path.join(disk, 'a'), straddling);
  writeFileSync(path.join(disk, 'b'), Buffer.from('…ནང་ཆེན…'));
  writeFileSync(path.join(disk, 'c'), Buffer.from('囊谦', 'utf16le').swap16());
  const found = searchFolders([disk], words.flatMap(textNeedles));
  expect(found.map(({ label, offset }) => `${label} at ${offset}`).toSorted()).toEqual([
    'court (utf8) at -1',
    'ནང་ཆེན (utf8) at 3',
    '囊谦 (utf16be) at 0',
    '囊谦 (utf16le) at 4194303',
  ]);
});
