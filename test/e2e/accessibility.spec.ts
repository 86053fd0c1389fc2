import { seriousFaults } from './support/axe';
import { expect, test } from './support/app-test';
import { enlargeText, walkFirstRun, walkGate, walkWork } from './support/walk';

test('[U3] axe finds nothing serious on any screen, with text of normal and of double size', async ({ app }) => {
  test.setTimeout(400_000); // about 150 screens
  const faults: string[] = [];
  const look = (size: string) => async (name: string) => {
    faults.push(...(await seriousFaults(app.page)).map((fault) => `${name} at ${size}: ${fault}`));
  };
  await walkFirstRun(app, look('100 %'));
  await walkWork(app, look('100 %'));
  await enlargeText(app);
  await walkWork(app, look('200 %'));
  await walkGate(app, look('100 %'));
  await app.button('app.unlock.other').click();
  await walkFirstRun(app, look('100 %'), 'county');
  expect(faults).toEqual([]);
});
