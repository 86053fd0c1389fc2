import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sameBytes } from '../../shared/core/bytes';
import { err, ok, type Result } from '../../shared/core/result';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import type { CarriedFacts } from '../../shared/exchange/bundle/carried-reply';
import { MAX_SEALED_BYTES } from '../../shared/exchange/bundle/sealed-file';
import { answerName } from '../../shared/exchange/bundle/stick-name';
import type { HubStore } from '../engine/hub-store';
import type { HubConfig } from '../hub-config';
import { openHubSeal } from '../identity/age-seal';
import { openHubKey } from '../identity/hub-key';
import { createNodeSigner, createNodeVerifier, nodeDigest } from '../identity/node-crypto';
import { openStore } from '../open-hub';
import { codes } from '../start-problem';
import { StoreProblemError } from '../storage/store-problem';
import { askRunningHub } from './ask-running-hub';
import { stickProblemWords, stickTakenWords, type StickProblem } from './stick-words';
import { takeSealedStick } from './take-sealed-stick';

interface Deps {
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: (line: string) => void;
}

type Taken = Result<{ readonly facts: CarriedFacts; readonly sealed: Uint8Array }, StickProblem>;

/**
 * Takes in the file on a stick at the hub's own computer and writes the answer beside it. A hub that is running has the folder, so it is
 * asked to do it; one that is not running need not be started. Any number of times: what is known counts once.
 */
export async function stickCommand(
  config: HubConfig,
  path: string | null,
  deps: Deps,
): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }> {
  const done = await carryOut(config, path, deps);
  return done.ok ? { ok: true, lines: done.value } : { ok: false, lines: [stickProblemWords(done.error)] };
}

async function carryOut(
  config: HubConfig,
  path: string | null,
  deps: Deps,
): Promise<Result<readonly string[], StickProblem>> {
  if (path === null) return err({ type: 'no_file' });
  const answerPath = answerName(path);
  if (answerPath === path) return err({ type: 'is_answer' });
  const file = await readStick(path);
  if (!file.ok) return file;
  // What cannot be opened is told at once, without waking the store.
  const { seal } = await openHubSeal(join(config.folder, 'identity'));
  const opened = await seal.open(file.value);
  if (!opened.ok) return opened;
  const taken = await takeIn(config, file.value, deps);
  if (!taken.ok) return taken;
  const written = await writeChecked(answerPath, taken.value.sealed);
  return written.ok ? ok(stickTakenWords(taken.value.facts, answerPath)) : written;
}

async function readStick(path: string): Promise<Result<Uint8Array, StickProblem>> {
  try {
    if ((await stat(path)).size > MAX_SEALED_BYTES) return err({ type: 'too_large' });
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    return err({ type: 'unreadable', path, code: codes(error).code });
  }
}

async function takeIn(config: HubConfig, file: Uint8Array, deps: Deps): Promise<Taken> {
  const store = await openStore(config, deps.log).catch((error: unknown) => {
    if (error instanceof StoreProblemError && error.problem.type === 'folder_in_use') return null;
    throw error;
  });
  if (store === null) return askRunningHub(config, file, deps.clock.nowMs());
  try {
    return await takeInto(store, config, file, deps);
  } finally {
    await store.close();
  }
}

async function takeInto(store: HubStore, config: HubConfig, file: Uint8Array, { clock, random }: Deps): Promise<Taken> {
  const folder = join(config.folder, 'identity');
  const identity = await openHubKey(folder);
  const { recipient, seal } = await openHubSeal(folder);
  return takeSealedStick(
    {
      store,
      verifier: createNodeVerifier(),
      digest: nodeDigest,
      signer: createNodeSigner(identity.key),
      nowMs: clock.nowMs,
      random,
      ageRecipient: recipient,
      pub: identity.pub,
      seal,
    },
    file,
  );
}

/** Beside it, flushed, renamed and read again: a stick is pulled out the moment somebody believes it done. */
async function writeChecked(path: string, bytes: Uint8Array): Promise<Result<void, StickProblem>> {
  const beside = `${path}.new`;
  try {
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    const isWhole = sameBytes(new Uint8Array(await readFile(path)), bytes);
    return isWhole ? ok() : err({ type: 'not_written', path, code: 'other content' });
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined); // the stick may be gone
    return err({ type: 'not_written', path, code: codes(error).code });
  }
}
