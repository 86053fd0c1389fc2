import { expect } from '@playwright/test';
import { durabilityTest as test } from './durability-test';

const PASSPHRASE = 'བོད་ཡིག་ 2026';
const IN_2010 = Date.UTC(2010, 0, 1, 4);
const LAST_KNOWN = Date.UTC(2026, 10, 20, 4);
const NEXT_DAY = Date.UTC(2026, 10, 21, 4);

const at = (ms: number) => ({ query: { clockMs: String(ms) } });

test('with the clock in 2010 saves go on, today stays the last known day, and the right time later is taken again [U2]', async ({
  start,
}) => {
  const first = await start(at(LAST_KNOWN));
  await first.page.evaluate((passphrase) => window.harness.found({ passphrase, name: '卓玛' }), PASSPHRASE);
  await first.page.evaluate(() => window.harness.save('before'));
  await first.page.evaluate(() => window.harness.putDraft('case/new/x', 'before'));
  await first.kill();

  const wrong = await start(at(IN_2010));
  const seen = await wrong.page.evaluate(async (passphrase) => {
    const unlocked = await window.harness.unlock(passphrase);
    return { unlocked, today: window.harness.today(), trouble: window.harness.clockTrouble() };
  }, PASSPHRASE);
  expect(seen.unlocked).toEqual({ ok: true, value: [] });
  expect(seen.today).toBe('2026-11-20');
  expect(seen.trouble).toEqual({ wallMs: IN_2010, lastKnownMs: LAST_KNOWN });
  expect(await wrong.page.evaluate(() => window.harness.save('in 2010'))).toMatchObject({ ok: true });
  expect(await wrong.page.evaluate(() => window.harness.putDraft('case/new/x', 'in 2010'))).toMatchObject({ ok: true });
  await wrong.kill();

  const right = await start(at(NEXT_DAY));
  const later = await right.page.evaluate(async (passphrase) => {
    await window.harness.unlock(passphrase);
    await window.harness.save('after');
    const { today, clockTrouble, values, drafts } = window.harness;
    return { today: today(), trouble: clockTrouble(), values: values(), drafts: drafts() };
  }, PASSPHRASE);
  expect(later.today).toBe('2026-11-21');
  expect(later.trouble).toBeNull();
  expect(new Set(later.values)).toEqual(new Set(['after', 'before', 'in 2010']));
  expect(later.values).toHaveLength(3);
  expect(later.drafts).toEqual({ 'case/new/x': 'in 2010' });
});

test('the clock set to 2010 and back while the program runs loses nothing [U2]', async ({ start }) => {
  const { page } = await start(at(LAST_KNOWN));
  const days = await page.evaluate(
    async ([passphrase, past, next]) => {
      const { harness } = window;
      await harness.found({ passphrase, name: '卓玛' });
      harness.setClock(past);
      const inPast = await harness.save('in 2010');
      const today = harness.today();
      harness.setClock(next);
      const after = await harness.save('after');
      return { ok: inPast.ok && after.ok, today, next: harness.today(), values: harness.values() };
    },
    [PASSPHRASE, IN_2010, NEXT_DAY] as const,
  );
  expect(days).toEqual({ ok: true, today: '2026-11-20', next: '2026-11-21', values: ['in 2010', 'after'] });
});
