import { seriousFaults } from './support/axe';
import { expect, test } from './support/app-test';
import { PERSON, unlock } from './support/first-run';
import { foreignTexts } from './support/foreign-texts';
import { layoutFaults } from './support/layout-faults';
import { breakPolicy, policyViolations } from './support/policy-violations';
import { sampleData } from './support/sample-data';
import { textsSeen } from './support/texts-seen';
import { walkBackup } from './support/walk/backup';
import { walkFirstRun, walkGate } from './support/walk/first-run';
import type { Visit } from './support/walk/place';
import { enlargeText, walkWork } from './support/walk/work';

const USUAL = { width: 1280, height: 720 };
const SMALL = { width: 1024, height: 700 };

// One walk looks for everything: most of its time goes into getting there.
test('every screen and dialog: [U3] axe finds nothing serious, none scrolls sideways or cuts a text, also in a small window; [U2] none breaks the content policy; [T3a] all is in the language chosen, marked, or typed by people', async ({
  app,
}) => {
  test.setTimeout(600_000); // about 140 places; two minutes on a quiet machine
  const heard = await policyViolations(app.page);
  // 法院 is what the walk looks for; ༢༠༢༦ shows what Tibetan digits look like.
  const typed = [...sampleData(Date.now()), PERSON.name, PERSON.post, '法院', '༢༠༢༦'];
  const faults: string[] = [];
  const places: string[] = [];
  const look: Visit = async (name) => {
    places.push(name);
    const tell = (found: readonly string[]) => faults.push(...found.map((fault) => `${name}: ${fault}`));
    tell(await seriousFaults(app.page));
    tell(await layoutFaults(app.page));
    tell(foreignTexts(await textsSeen(app.page), app.language, typed));
    tell(heard.splice(0));
    tell(app.troubles.splice(0));
    await app.page.setViewportSize(SMALL);
    tell((await layoutFaults(app.page)).map((fault) => `in a small window: ${fault}`));
    await app.page.setViewportSize(USUAL);
  };
  await walkFirstRun(app, look);
  await walkWork(app, look);
  await walkBackup(app, look);
  await walkGate(app, look);
  await app.button('app.unlock.other').click();
  await walkFirstRun(app, look, 'county');
  await app.restart();
  await unlock(app);
  await look('after a restart');
  expect(faults.join('\n')).toBe('');
  expect(places.length, 'a walk that goes nowhere shows nothing').toBeGreaterThan(60);
});

test('[U3] with text of double size axe finds nothing serious on any screen, and none scrolls sideways or cuts a text', async ({
  rehearsal: app,
}) => {
  test.setTimeout(600_000); // about 120 places
  const faults: string[] = [];
  await enlargeText(app);
  const look: Visit = async (name) => {
    const found = [...(await seriousFaults(app.page, { withContrast: false })), ...(await layoutFaults(app.page))];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  };
  await walkWork(app, look);
  await walkBackup(app, look);
  expect(faults.join('\n')).toBe('');
});

test('a broken content policy is heard', async ({ app }) => {
  const heard = await policyViolations(app.page);
  await breakPolicy(app.page);
  await expect.poll(() => heard).toHaveLength(1);
  expect(heard[0]).toContain('style-src');
  await expect.poll(() => app.troubles).toHaveLength(1);
  app.troubles.length = 0;
});
