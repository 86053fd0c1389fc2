import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result';
import type { Clock, Randomness } from '../../shared/core/world-deps';
import { MAX_SEALED_BYTES } from '../../shared/exchange/bundle/sealed-file';
import { answerName } from '../../shared/exchange/bundle/stick-name';
import type { HubStore } from '../engine/hub-store';
import type { HubConfig } from '../hub-config';
import { openHubSeal } from '../identity/age-seal';
import { openHubKey } from '../identity/hub-key';
import { createNodeSigner, createNodeVerifier, nodeDigest } from '../identity/node-crypto';
import { openStore } from '../open-hub';
import { codes } from '../start-problem';
import { createBlobFiles } from '../storage/blob-files';
import { StoreProblemError } from '../storage/store-problem';
import type { TellNews } from '../words/hub-news';
import type { HubWords } from '../words/hub-words';
import { askRunningHub, StickCutOff } from './ask-running-hub';
import { freeBytesOf } from './free-bytes';
import { stickProblemWords, stickTakenWords, type StickProblem } from './stick-words';
import { takeSealedStick, type SealedStickTaken } from './take-sealed-stick';

interface Deps {
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: TellNews;
  readonly t: HubWords;
}

type Taken = Result<SealedStickTaken, StickProblem>;

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
  return done.ok ? { ok: true, lines: done.value } : { ok: false, lines: [stickProblemWords(done.error, deps.t)] };
}

async function carryOut(
  config: HubConfig,
  path: string | null,
  deps: Deps,
): Promise<Result<readonly string[], StickProblem>> {
  if (path === null) return err({ type: 'no_file' });
  const answerPath = answerName(path);
  if (answerPath === path) return err({ type: 'is_answer' });
  const size = await sizeOf(path);
  if (!size.ok) return size;
  try {
    // What cannot be opened is told at once, without waking the store.
    const { seal } = await openHubSeal(join(config.folder, 'identity'));
    const opened = await seal.openParts(createReadStream(path));
    if (!opened.ok) return opened;
    return await takeAndAnswer(config, { path, size: size.value, answerPath }, deps);
  } catch (error) {
    if (error instanceof StickCutOff) return err({ type: 'cut' });
    if (error instanceof AnswerNotWritten) return err({ type: 'not_written', path: answerPath, code: error.code });
    throw error;
  }
}

async function sizeOf(path: string): Promise<Result<number, StickProblem>> {
  try {
    const handle = await open(path, 'r');
    const { size } = await handle.stat().finally(() => handle.close());
    return size > MAX_SEALED_BYTES ? err({ type: 'too_large' }) : ok(size);
  } catch (error) {
    return err({ type: 'unreadable', path, code: codes(error).code });
  }
}

interface Carried {
  readonly path: string;
  readonly size: number;
  readonly answerPath: string;
}

async function takeAndAnswer(
  config: HubConfig,
  carried: Carried,
  deps: Deps,
): Promise<Result<readonly string[], StickProblem>> {
  const store = await openStore(config, deps.log).catch((error: unknown) => {
    if (error instanceof StoreProblemError && error.problem.type === 'folder_in_use') return null;
    throw error;
  });
  try {
    const taken: Taken = store
      ? await takeInto(store, config, carried, deps)
      : await askRunningHub(config, carried, deps.clock.nowMs());
    if (!taken.ok) return taken;
    await writeChecked(carried.answerPath, taken.value.sealed);
    return ok(stickTakenWords(taken.value.facts, carried.answerPath, deps.t));
  } finally {
    await store?.close();
  }
}

async function takeInto(
  store: HubStore,
  config: HubConfig,
  { path }: Carried,
  { clock, random }: Deps,
): Promise<Taken> {
  const folder = join(config.folder, 'identity');
  const identity = await openHubKey(folder);
  const { recipient, seal } = await openHubSeal(folder);
  const blobs = createBlobFiles(join(config.folder, 'blobs'));
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
      blobs: { ...blobs, freeBytes: () => freeBytesOf(config.folder) },
    },
    createReadStream(path),
  );
}

class AnswerNotWritten extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Beside it, flushed, renamed and read again: a stick is pulled out the moment somebody believes it done. */
async function writeChecked(path: string, parts: AsyncIterable<Uint8Array>): Promise<void> {
  const beside = `${path}.new`;
  try {
    const hash = createHash('sha256');
    const handle = await open(beside, 'w');
    try {
      for await (const part of parts) {
        hash.update(part);
        await handle.writeFile(part);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
    if ((await hashOf(path)) !== hash.digest('hex')) throw new AnswerNotWritten('other content');
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined); // the stick may be gone
    if (error instanceof StickCutOff || error instanceof AnswerNotWritten) throw error;
    throw new AnswerNotWritten(codes(error).code);
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest('hex');
}
