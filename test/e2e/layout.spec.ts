import { expect, test } from './support/app-test';
import { layoutFaults } from './support/layout-faults';
import { enlargeText, walkFirstRun, walkGate, walkWork } from './support/walk';

const USUAL = { width: 1280, height: 720 };
const SMALL = { width: 1024, height: 700 };

test('[U3] no screen scrolls sideways or cuts a text, in a small window and with text of double size', async ({
  app,
}) => {
  test.setTimeout(400_000); // about 150 screens
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await layoutFaults(app.page)).map((fault) => `${name}: ${fault}`));
  };
  const lookInBoth = async (name: string) => {
    await look(name);
    await app.page.setViewportSize(SMALL);
    await look(`${name} in a small window`);
    await app.page.setViewportSize(USUAL);
  };
  await walkFirstRun(app, lookInBoth);
  await walkWork(app, lookInBoth);
  await enlargeText(app);
  await walkWork(app, (name) => look(`${name} at 200 %`));
  await walkGate(app, lookInBoth);
  await app.button('app.unlock.other').click();
  await walkFirstRun(app, lookInBoth, 'county');
  expect(faults).toEqual([]);
});
