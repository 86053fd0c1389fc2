import { expect, it } from 'vitest';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import { newUuid7, type DeviceId, type EntityId, type PersonId } from '../../shared/core/ids';
import { err, ok } from '../../shared/core/result';
import { encodeEnrolmentCode, SECRET_BYTES } from '../../shared/exchange/enrolment-code';
import type { HubPort } from '../../shared/platform/ports';
import { createCodeTries } from '../../server/engine/code-tries';
import { enrol } from '../../server/engine/enrol';
import { createMemoryHub } from '../../test/helpers/memory-hub';
import { createStoppedClock, realRandom } from '../../test/helpers/memory-platform';
import { createDevice, dataKeysFrom } from './crypto/keyring';
import { enrolAtHub } from './enrol';

async function setupDevice() {
  let nowMs = Date.UTC(2026, 10, 21);
  let isFull = false;
  const hub = await createMemoryHub(() => nowMs);
  const tries = createCodeTries(() => nowMs);
  const port: HubPort = {
    ...hub.port,
    post: async (_, __, body) =>
      isFull
        ? err({ type: 'hub_full' })
        : ok({ bytes: await enrol(hub.ports, body, { tries, address: '10.0.0.7' }), cut: false }),
  };
  const dataKey = realRandom.bytes(32);
  const device = await createDevice(dataKey, base64UrlFromBytes(realRandom.bytes(16)) as DeviceId, 1);
  const keys = await dataKeysFrom(dataKey, device);
  if (!keys.ok) throw new Error('the key was just made');
  const newId = () => newUuid7({ clock: createStoppedClock(nowMs), random: realRandom });
  const show = (code: string) =>
    enrolAtHub({
      hub: port,
      random: realRandom,
      app: 'test',
      address: '',
      code,
      device,
      key: keys.value.sign,
      age: 'age1test',
      dn: 1,
      county: newId() as EntityId,
      person: newId() as PersonId,
    });
  const wrongCode = () => encodeEnrolmentCode(realRandom.bytes(SECRET_BYTES), '00'.repeat(32)).code;
  return {
    show,
    wrongCode,
    founderCode: hub.founderCode,
    pass: (ms: number) => void (nowMs += ms),
    fill: (is: boolean) => void (isFull = is),
  };
}

it('a device that has shown ten wrong codes is told how long to wait, also with the right one, which is good after that', async () => {
  const { show, wrongCode, founderCode, pass } = await setupDevice();
  for (let i = 0; i < 10; i++) {
    expect(await show(wrongCode())).toEqual({ ok: false, error: { type: 'refused', why: 'bad_code' } });
  }
  const waits = { ok: false, error: { type: 'refused', why: 'too_many', waitMs: 5000 } };
  expect(await show(wrongCode())).toEqual(waits);
  expect(await show(founderCode)).toEqual(waits);
  pass(5000);
  expect(await show(founderCode)).toMatchObject({ ok: true });
  // The answer may have been lost on its way.
  expect(await show(founderCode)).toMatchObject({ ok: true });
});

it('a device that shows its code to a hub without room is told that, and enrolled when there is room', async () => {
  const { show, founderCode, fill } = await setupDevice();
  fill(true);
  expect(await show(founderCode)).toEqual({ ok: false, error: { type: 'hub_full' } });
  fill(false);
  expect(await show(founderCode)).toMatchObject({ ok: true });
});
