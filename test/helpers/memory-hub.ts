import { partsOf, wholeOf } from '../../shared/core/byte-reader';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import { err, ok } from '../../shared/core/result';
import { hashOfStick } from '../../shared/exchange/bundle/carried-reply';
import { encodeEnrolmentCode, SECRET_BYTES } from '../../shared/exchange/enrolment-code';
import type { HubFileCall, HubPort } from '../../shared/platform/ports';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { administer, type AdminPorts } from '../../server/engine/admin';
import { codeDoc, emptyHead, enrol } from '../../server/engine/enrol';
import { exchange } from '../../server/engine/exchange';
import { createSeal } from '../../server/identity/age-seal';
import { takeCarriedStick, type SealedStickPorts } from '../../server/stick/take-sealed-stick';
import type { Spool } from '../../server/stick/take-sealed-stick';
import { createMemoryHubStore, emptyCounty } from '../../server/storage/memory-hub-store';
import { webSigner, webVerifier } from '../../renderer/exchange/web-crypto';
import { openHubFiles, type HubFiles } from './hub-files';
import { realRandom } from './memory-platform';

const CA = '00'.repeat(32);

/** A hub with real keys that keeps a county in memory, and the way to it, which can be cut. */
export interface MemoryHub {
  readonly port: HubPort;
  /** The first administrator's code. */
  readonly founderCode: string;
  /** Nothing reaches it, and nothing comes back. */
  isDown: boolean;
  /** Its disk has no room: what is sent there is not taken in. */
  isFull: boolean;
  /** Every answer that left it, with the path that was asked. */
  readonly sent: { readonly path: string; readonly bytes: Uint8Array }[];
  readonly ports: AdminPorts & SealedStickPorts;
  /** Set: every request about a file breaks when so many bytes of the piece have gone through. */
  cutFilesAfter: number | null;
  /** Room on its disk, bytes; null where it cannot be told. */
  freeBytes: number | null;
  /** What was asked about files, and how it was answered. */
  readonly filesAsked: { readonly call: HubFileCall; readonly status: number | null; readonly bytes: Uint8Array }[];
  /** Its disk and web server, which it has once files were asked for. */
  readonly close: () => Promise<void>;
}

export async function createMemoryHub(nowMs: () => number): Promise<MemoryHub> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const pub = base64UrlFromBytes(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const store = createMemoryHubStore(emptyCounty());
  const identity = await generateX25519Identity();
  let files: Promise<HubFiles> | null = null;
  const disk = (): Promise<HubFiles> => (files ??= openHubFiles(ports));
  const ports: MemoryHub['ports'] = {
    store,
    verifier: webVerifier,
    signer: webSigner(pair.privateKey),
    nowMs,
    random: realRandom,
    ageRecipient: await identityToRecipient(identity),
    seal: createSeal(identity),
    pub,
    caFingerprint: CA,
    blobs: {
      state: async (sha256) => (await disk()).blobs.state(sha256),
      begin: async (sha256, size) => (await disk()).blobs.begin(sha256, size),
      append: async (upload) => (await disk()).blobs.append(upload),
      read: async (sha256, range) => (await disk()).blobs.read(sha256, range),
      freeBytes: () => Promise.resolve(hub.freeBytes),
    },
    addresses: () => ['https://hub.example:4820/'],
  };
  const { code, secret } = encodeEnrolmentCode(realRandom.bytes(SECRET_BYTES), CA);
  await store.lane(async () => ({
    writes: {
      head: emptyHead(realRandom, nowMs()),
      docs: [codeDoc(secret, { person: null, expiresMs: null, madeBy: null })],
    },
    value: null,
  }));
  const hub: MemoryHub = {
    port: portTo(() => hub, disk),
    founderCode: code,
    isDown: false,
    isFull: false,
    sent: [],
    ports,
    cutFilesAfter: null,
    freeBytes: null,
    filesAsked: [],
    close: async () => (await files)?.close(),
  };
  return hub;
}

function portTo(hub: () => MemoryHub, files: () => Promise<HubFiles>): HubPort {
  return {
    isSameOrigin: () => true,
    identify: () => Promise.resolve(ok({ fingerprint: null })),
    post: async (_, path, body) => {
      const { isDown, isFull, ports, sent } = hub();
      if (isDown) return err({ type: 'unreachable' });
      if (isFull) return err({ type: 'hub_full' });
      const bytes = await handlerOf(path)(ports, body);
      sent.push({ path, bytes });
      return ok({ bytes, cut: false });
    },
    file: async (_, call) => {
      const { isDown, cutFilesAfter, filesAsked } = hub();
      if (isDown) return err({ type: 'unreachable' });
      const reply = await (await files()).ask(call, cutFilesAfter);
      filesAsked.push({
        call,
        status: reply.ok ? reply.value.status : null,
        bytes: reply.ok ? reply.value.bytes : new Uint8Array(),
      });
      return reply;
    },
    onOnline: () => () => undefined,
  };
}

/** As it comes over a link. */
export async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* partsOf(bytes, 10_000);
}

const memorySpool: Spool = async (parts) => {
  const bytes = await wholeOf(parts);
  return { hash: hashOfStick(bytes), size: bytes.length, parts: () => inParts(bytes) };
};

function handlerOf(path: string): (ports: MemoryHub['ports'], body: Uint8Array) => Promise<Uint8Array> {
  switch (path) {
    case '/hub/v1/enrol':
      return enrol;
    case '/hub/v1/admin':
      return administer;
    case '/hub/v1/stick':
      return async (ports, body) => wholeOf(await takeCarriedStick(ports, inParts(body), { spool: memorySpool }));
    default:
      return (ports, body) => exchange(ports, body);
  }
}
