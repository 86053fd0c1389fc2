import { must } from '../../../../shared/core/assert';
import type { ProfileId } from '../../../../shared/platform/ports';
import { deriveInWorker } from '../../../../renderer/data/crypto/derive-in-worker';
import { createGate } from '../../../../renderer/data/gate';
import { browserPlatform } from '../../../../renderer/platform/browser';

declare global {
  interface Window {
    /** Puts the key of the one person of a county into an envelope that opens at once with the same passphrase. */
    readonly makeKeyCheap: (profile: ProfileId, passphrase: string) => Promise<void>;
  }
}

const quiet = (): void => undefined;
const gate = createGate({
  platform: browserPlatform(),
  clock: { nowMs: () => Date.now() },
  random: { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) },
  derive: deriveInWorker,
});

async function makeKeyCheap(profile: ProfileId, passphrase: string): Promise<void> {
  const profiles = await gate.profiles();
  const people = profiles.ok ? profiles.value.find(({ id }) => id === profile)?.people : undefined;
  const person = must(people?.[0], 'somebody founded the county').id;
  const unlocked = await gate.unlock({ profile, person, passphrase }, quiet);
  if (!unlocked.ok) throw new Error(`not unlocked: ${unlocked.error.type}`);
  const { session } = unlocked.value;
  const changed = await gate.changePassphrase(session, { old: passphrase, new: passphrase });
  if (!changed.ok) throw new Error(`not changed: ${changed.error.type}`);
  await gate.lock(session);
}

Object.assign(window, { makeKeyCheap });
