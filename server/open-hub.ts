import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Clock, Randomness } from '../shared/core/world-deps';
import { createHubApp } from './api/create-hub-app';
import { FOLD_VERSION } from '../shared/exchange/apply';
import type { HubStore } from './engine/hub-store';
import { foldAnew } from './engine/fold-anew';
import { tellAnew } from './engine/tell-anew';
import { engineHandlers } from './engine-handlers';
import type { HubConfig } from './hub-config';
import { openHubSeal } from './identity/age-seal';
import { openHubKey } from './identity/hub-key';
import { firstAdministrator, type FirstAdministrator } from './identity/first-administrator';
import { folderPlace } from './identity/folder-place';
import { createNodeSigner, createNodeVerifier, nodeDigest } from './identity/node-crypto';
import { createBlobFiles } from './storage/blob-files';
import { freeBytesOf } from './stick/free-bytes';
import { createSpool } from './stick/spool';
import { openJournaledHubStore } from './storage/journaled-hub-store';
import { noteHere, noteStillHere } from './note-place';
import { noticeRestored } from './notice-restored';
import { codes } from './start-problem';
import { createPgPort } from './storage/sql/pg-port';
import { openPostgresHubStore } from './storage/sql/sql-hub-store';
import { StoreProblemError } from './storage/store-problem';
import { groupedFingerprint } from './tls/certificates';
import { machineNames, openHubTls, type HubTls } from './tls/hub-tls';
import type { TellNews } from './words/hub-news';

export interface RunningHub {
  readonly port: number;
  /** Where it is reached, most useful first. */
  readonly addresses: readonly string[];
  /** Of the authority's certificate, hex. */
  readonly fingerprint: string;
  readonly administrator: FirstAdministrator;
  /** Answers what has begun, then ends. */
  readonly close: () => Promise<void>;
}

export interface HubDeps {
  readonly version: string;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: TellNews;
}

export const systemRandom: Randomness = { bytes: (count) => new Uint8Array(randomBytes(count)) };

const HOUR_MS = 3_600_000;

/** Starts a hub. Rejects with `StoreProblemError`, or an error of system or driver; nothing stays open then. */
export async function openHub(config: HubConfig, deps: HubDeps): Promise<RunningHub> {
  const { clock } = deps;
  const store = await openStore(config, deps.log);
  let telling: ReturnType<typeof startTellingAnew> | null = null;
  try {
    // A database server is another matter: there whoever puts a backup back says so.
    if (config.databaseUrl === null) await noticeRestored(config.folder, store, deps);
    const identity = await openHubKey(join(config.folder, 'identity'));
    const { recipient, seal } = await openHubSeal(join(config.folder, 'identity'));
    const names = machineNames(config.names);
    const tls = await openTls(config, clock.nowMs());
    const administrator = await firstAdministrator(store, {
      random: deps.random,
      nowMs: clock.nowMs(),
      caFingerprint: tls.fingerprint,
      renew: false,
    });
    await assertSameHub(store, identity.pub);
    await foldForThisRelease(store, deps);
    const tellingAnew = startTellingAnew(store, deps);
    telling = tellingAnew;
    let addresses: readonly string[] = [];
    const blobs = createBlobFiles(join(config.folder, 'blobs'));
    const app = createHubApp({
      ...engineHandlers({
        store,
        verifier: createNodeVerifier(),
        digest: nodeDigest,
        signer: createNodeSigner(identity.key),
        nowMs: clock.nowMs,
        random: deps.random,
        ageRecipient: recipient,
        seal,
        pub: identity.pub,
        caFingerprint: tls.fingerprint,
        addresses: () => addresses,
        content: (sha256) => blobs.read(sha256),
        blobs: { ...blobs, freeBytes: () => freeBytesOf(config.folder) },
        spool: createSpool(join(config.folder, 'spool'), clock.nowMs),
      }),
      name: 'Nyamdrel',
      version: deps.version,
      clock,
      blobs,
      pages: createBlobFiles(join(config.folder, 'pages')),
      web: {
        appRoot: config.appRoot,
        connect: async () => ({
          addresses,
          caPem: tls.caPem,
          fingerprint: groupedFingerprint(tls.fingerprint),
        }),
      },
      tls,
      log: deps.log,
    });
    await app.listen({ host: config.host, port: config.port });
    const { port } = app.server.address() as AddressInfo;
    addresses = addressesOf(names, config.names, port);
    await noteHere(config.folder, clock.nowMs());
    const note = () => noteStillHere(config.folder, deps).catch(() => undefined); // a full disk is told by whatever is written next
    const hourly = setInterval(() => void note(), HOUR_MS);
    return {
      port,
      addresses,
      fingerprint: tls.fingerprint,
      administrator,
      close: async () => {
        clearInterval(hourly);
        await app.close();
        await tellingAnew.end();
        await note();
        await store.close();
      },
    };
  } catch (error) {
    await telling?.end();
    await store.close();
    throw error;
  }
}

/** The certificate of this hub, made or renewed where that is due. */
export const openTls = (config: HubConfig, nowMs: number): Promise<HubTls> =>
  openHubTls({
    folder: join(config.folder, 'tls'),
    own: config.ownCertificate,
    names: machineNames(config.names),
    nowMs,
  });

export async function openStore(config: HubConfig, log: TellNews): Promise<HubStore> {
  if (config.databaseUrl !== null) return openPostgresHubStore(createPgPort(config.databaseUrl));
  return openJournaledHubStore({
    folder: config.folder,
    isCopy: (await folderPlace(config.folder)) === 'another',
    onRebuild: (reason) => log({ type: 'rebuild', reason }),
  });
}

/** Devices trust one key: a second process with a key of its own would be a stranger to them. */
async function assertSameHub(store: HubStore, pub: string): Promise<void> {
  const known = await store.lane(async (reader) => {
    const [head, doc] = [await reader.head(), await reader.doc('hub', 'key')];
    const writes = head === null || doc !== null ? null : { head, docs: [{ kind: 'hub', id: 'key', body: pub }] };
    return { writes, value: doc?.body ?? pub };
  });
  if (known !== pub) throw new StoreProblemError({ type: 'other_identity' });
}

/** An earlier release may have left what it could not read; a later one what this one could not. */
async function foldForThisRelease(store: HubStore, { clock, log }: HubDeps): Promise<void> {
  const end = await foldAnew(store, clock.nowMs());
  if (end.type === 'newer') {
    throw new StoreProblemError({ type: 'database_newer', version: end.version, known: FOLD_VERSION });
  }
  if (end.type === 'folded' && end.records > 0) log({ type: 'made_anew', records: end.records });
}

/**
 * An earlier release may have shown records otherwise. Devices do not wait for that, because what leaves is projected by this release from
 * the start; what a stop cuts off is done at the next start.
 */
function startTellingAnew(store: HubStore, { clock, log }: HubDeps): { readonly end: () => Promise<void> } {
  let isEnded = false;
  const done = tellAnew(store, { nowMs: clock.nowMs, isEnded: () => isEnded }).then(
    (records) => {
      if (records > 0) log({ type: 'told_anew', records });
    },
    (error: unknown) => log({ type: 'not_told_anew', code: codes(error).code }),
  );
  return {
    end: () => {
      isEnded = true;
      return done;
    },
  };
}

/** Names that people gave first, then addresses that other machines reach. */
function addressesOf(names: readonly string[], given: readonly string[], port: number): readonly string[] {
  const url = (name: string) => `https://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  const isOwn = (name: string) => /^(localhost|127\.|::1$)/.test(name);
  const far = names.filter((name) => !isOwn(name) && !given.includes(name) && !name.includes(':'));
  const outer = [...given, ...far.filter((name) => /^\d/.test(name)), ...far.filter((name) => !/^\d/.test(name))];
  return (outer.length > 0 ? outer : ['127.0.0.1']).map(url);
}
