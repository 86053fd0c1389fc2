import { expect } from '@playwright/test';
import { durabilityTest as test } from './durability-test';

const PASSPHRASE = '原来的口令 2026';
const NEW_PASSPHRASE = 'གསང་ཨང་གསར་པ 2026';
const ARGON2 = { query: { derive: 'argon2' } };

test('with the real derivation in its worker: a wrong passphrase, a kill, the recovery code, the new passphrase [U2]', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const first = await start(ARGON2);
  const founded = await first.page.evaluate(async (passphrase) => {
    const result = await window.harness.found({ passphrase, name: '卓玛' });
    await window.harness.save(1);
    return result;
  }, PASSPHRASE);
  if (!founded.ok) throw new Error(JSON.stringify(founded.error));
  await first.kill();

  const second = await start(ARGON2);
  const answers = await second.page.evaluate(
    async ([code, passphrase]) => {
      const { unlock, recover, values } = window.harness;
      const wrong = await unlock('something else');
      const recovered = await recover(code, passphrase);
      return { wrong, recovered, values: values() };
    },
    [founded.value, NEW_PASSPHRASE] as const,
  );
  expect(answers.wrong).toEqual({ ok: false, error: { type: 'wrong_passphrase' } });
  expect(answers.recovered).toEqual({ ok: true, value: [] });
  expect(answers.values).toEqual([1]);
  await second.kill();

  const third = await start(ARGON2);
  const opened = await third.page.evaluate(
    async ([old, fresh]) => {
      const beforeMs = performance.now();
      const withOld = await window.harness.unlock(old);
      const tookMs = Math.round(performance.now() - beforeMs);
      const withNew = await window.harness.unlock(fresh);
      return { withOld, withNew, values: window.harness.values(), tookMs };
    },
    [PASSPHRASE, NEW_PASSPHRASE] as const,
  );
  expect(opened.withOld).toEqual({ ok: false, error: { type: 'wrong_passphrase' } });
  expect(opened.withNew).toEqual({ ok: true, value: [] });
  expect(opened.values).toEqual([1]);
  console.log(`      one derivation took ${opened.tookMs} ms`);
});
