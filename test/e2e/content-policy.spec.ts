import { expect, test } from './support/app-test';
import { breakPolicy, policyViolations } from './support/policy-violations';
import { walkFirstRun, walkGate, walkWork } from './support/walk';

test('[U2] no screen breaks the content policy', async ({ app }) => {
  test.setTimeout(240_000); // about 80 screens
  const heard = await policyViolations(app.page);
  const places: string[] = [];
  const pass = async (name: string) => {
    places.push(name);
    expect(heard, name).toEqual([]);
    expect(app.troubles, name).toEqual([]);
  };
  await walkFirstRun(app, pass);
  await walkWork(app, pass);
  await walkGate(app, pass);
  await app.button('app.unlock.other').click();
  await walkFirstRun(app, pass, 'county');
  expect(places.length, 'a walk that goes nowhere shows nothing').toBeGreaterThan(60);

  await breakPolicy(app.page);
  await expect.poll(() => heard).toHaveLength(1);
  expect(heard[0]).toContain('style-src');
  await expect.poll(() => app.troubles).toHaveLength(1);
  app.troubles.length = 0;
});
