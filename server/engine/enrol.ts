import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { chainStart } from '../../shared/exchange/chain';
import {
  enrolRequestSchema,
  successionText,
  type Enrolled,
  type EnrolRequest,
  type EnrolRefusal,
} from '../../shared/exchange/enrolment';
import { hashText } from '../../shared/exchange/signed-change';
import { isSignedBy, contentOf, signMessage } from '../../shared/exchange/signed-message';
import { PURPOSES } from '../../shared/exchange/wire';
import { base64UrlFromBytes, bytesFromBase64Url } from '../../shared/core/bytes';
import type { PersonId } from '../../shared/core/ids';
import type { Randomness } from '../../shared/core/world-deps';
import { err, ok, type Result } from '../../shared/core/result';
import { utf8FromBytes } from '../../shared/core/utf8';
import { z } from '../../shared/core/zod';
import type { CodeTries } from './code-tries';
import type { HubPorts } from './exchange';
import type { HubDevice, HubHead, HubReader, WriteSet } from './hub-store';
import { nextNumber, nextNumberDoc } from './restore';

/** A one-time code, as it is kept: only the hash of its secret. */
const codeSchema = z.object({
  /** Whom the device is for; null for the code of the first administrator, who brings the county. */
  person: z.string().nullable(),
  expiresMs: z.number().nullable(),
  /** Used up with its first success; wrong ones are counted in code-tries.ts. */
  madeBy: z.string().nullable(),
});
export type EnrolmentCode = z.infer<typeof codeSchema>;

const CODE = 'code';
export const codeId = (secret: string): string => bytesToHex(sha256(utf8ToBytes(`ny1 code|${secret}`)));

/** The record of a new code; the secret itself is told to one person once and never kept. */
export const codeDoc = (secret: string, code: EnrolmentCode) => ({
  kind: CODE,
  id: codeId(secret),
  body: JSON.stringify(code),
});

export interface EnrolPorts extends HubPorts {
  readonly random: Randomness;
  /** The hub's public key, base64url. */
  readonly pub: string;
}

/** Who asks, for counting wrong codes. Absent where there is no connection (the simulation). */
export interface EnrolFrom {
  readonly tries: CodeTries;
  readonly address: string;
}

/**
 * Enrols a device: with a code, or as the successor of one that is enrolled (a machine restored from a backup, or a copy that has found
 * out that it is one). The same request may come again.
 */
export async function enrol(ports: EnrolPorts, message: Uint8Array, from?: EnrolFrom): Promise<Uint8Array> {
  const request = parse(message);
  const answer =
    request && (await isSignedBy(request.pub, PURPOSES.enrol, message, ports.verifier))
      ? await admitInTurn(ports, request, from)
      : refused('not_readable');
  const content = answer.ok ? { ok: true, ...answer.value } : { ok: false, ...answer.error };
  return signMessage(
    PURPOSES.enrol,
    utf8ToBytes(JSON.stringify({ nonce: request?.nonce ?? '', ...content })),
    ports.signer,
  );
}

function parse(message: Uint8Array): EnrolRequest | null {
  try {
    const parsed = enrolRequestSchema.safeParse(JSON.parse(utf8FromBytes(contentOf(message))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

interface Refused {
  readonly why: EnrolRefusal;
  /** For `too_many`: when to try again. */
  readonly waitMs?: number;
}
const refused = (why: EnrolRefusal): Result<never, Refused> => err({ why });

/** Whoever has shown too many wrong codes waits, whatever he shows. */
async function admitInTurn(
  ports: EnrolPorts,
  request: EnrolRequest,
  from: EnrolFrom | undefined,
): Promise<Result<Enrolled, Refused>> {
  if (request.by.type !== 'code' || !from) return told(await admit(ports, request));
  const of = { code: codeId(request.by.secret), address: from.address };
  const waitMs = from.tries.begin(of);
  if (waitMs > 0) return err({ why: 'too_many', waitMs });
  const answer = await admit(ports, request);
  // What else may be wrong shows nothing about codes.
  if (answer.ok || answer.error !== 'bad_code') from.tries.succeeded(of);
  return told(answer);
}

const told = (answer: Result<Enrolled, EnrolRefusal>): Result<Enrolled, Refused> =>
  answer.ok ? answer : refused(answer.error);

async function admit(ports: EnrolPorts, request: EnrolRequest): Promise<Result<Enrolled, EnrolRefusal>> {
  const successor = request.by.type === 'succession' ? await isSuccession(ports, request) : true;
  if (!successor) return err('not_a_successor');
  return ports.store.lane<Result<Enrolled, EnrolRefusal>>(async (reader) => {
    const head = await reader.head();
    if (!head) return { writes: null, value: err('not_readable' as const) };
    const timeMs = Math.max(head.timeMs, ports.nowMs());
    const known = await reader.device(request.dev);
    if (known) {
      // The answer to an earlier request was lost on its way.
      const isSame = known.pub === request.pub;
      return { writes: null, value: isSame ? ok(enrolled(ports, head, known)) : err('not_readable' as const) };
    }
    const admitted = await (request.by.type === 'code'
      ? admitByCode(reader, { head, timeMs, request })
      : admitSuccessor(reader, { timeMs, request }));
    if (!admitted.ok) return { writes: null, value: admitted };
    const { device, writes } = admitted.value;
    return {
      writes: { head: { ...head, timeMs }, devices: [device], ...writes },
      value: ok(enrolled(ports, head, device)),
    };
  });
}

const enrolled = ({ pub, ageRecipient }: EnrolPorts, head: HubHead, device: HubDevice): Enrolled => ({
  county: head.county,
  epoch: head.epoch,
  dn: device.dn,
  person: device.person,
  hub: pub,
  age: ageRecipient,
});

interface Admitted {
  readonly device: HubDevice;
  readonly writes: Omit<WriteSet, 'head'>;
}

async function admitByCode(
  reader: HubReader,
  { head, timeMs, request }: { readonly head: HubHead; readonly timeMs: number; readonly request: EnrolRequest },
): Promise<Result<Admitted, EnrolRefusal>> {
  if (request.by.type !== 'code') return err('bad_code');
  const doc = await reader.doc(CODE, codeId(request.by.secret));
  const code = doc && codeSchema.parse(JSON.parse(doc.body));
  if (!doc || !code || (code.expiresMs !== null && code.expiresMs < timeMs)) return err('bad_code');
  if (head.county !== null && request.county !== null && request.county !== head.county) return err('other_county');
  // Whoever joins a county has none of its own yet; whoever founds it here brings one.
  const founds = code.person === null;
  if (founds && request.person === null) return err('no_county');
  const person = (code.person ?? request.person) as PersonId;
  const founder = await reader.doc('founder', 'device');
  const dn = await numberFor(reader, request.dn);
  if (dn === null) return err('number_taken');
  return ok({
    device: newDevice(request, { dn, root: request.dev, person, timeMs, state: 'active' }),
    writes: {
      removedDocs: [{ kind: CODE, id: doc.id }],
      docs: [
        ...(request.dn === null ? [nextNumberDoc(dn + 1)] : []),
        ...(founds && !founder ? [{ kind: 'founder', id: 'device', body: request.dev }] : []),
      ],
    },
  });
}

async function admitSuccessor(
  reader: HubReader,
  { timeMs, request }: { readonly timeMs: number; readonly request: EnrolRequest },
): Promise<Result<Admitted, EnrolRefusal>> {
  if (request.by.type !== 'succession') return err('not_a_successor');
  const former = await reader.device(request.by.from);
  if (!former) return err('not_a_successor');
  const dn = await numberFor(reader, request.dn);
  if (dn === null) return err('number_taken');
  // A revoked machine does not come back by being restored; what it holds unsent is still taken in.
  const { root, person, state } = former;
  return ok({ device: newDevice(request, { dn, root, person, timeMs, state }), writes: {} });
}

const newDevice = (
  { dev, pub, age, app }: EnrolRequest,
  given: Pick<HubDevice, 'dn' | 'root' | 'person' | 'state'> & { readonly timeMs: number },
): HubDevice => ({
  dev,
  dn: given.dn,
  root: given.root,
  pub,
  ageRecipient: age,
  person: given.person,
  lastSeq: 0,
  lastHash: hashText(chainStart(dev).hash),
  lastEffMs: 0,
  state: given.state,
  revokedAtMs: given.state === 'revoked' ? given.timeMs : null,
  enrolledAtMs: given.timeMs,
  lastHeardMs: null,
  cursors: {},
  appVersion: app,
  waiting: 0,
});

/** The number that the device has written under already, else the next free one; null when another device has it. */
async function numberFor(reader: HubReader, wanted: number | null): Promise<number | null> {
  if (wanted !== null) return (await reader.deviceByNumber(wanted)) ? null : wanted;
  const taken = new Set((await reader.devices()).map(({ dn }) => dn));
  let next = await nextNumber(reader);
  while (taken.has(next)) next += 1;
  return next;
}

/** The former incarnation has signed that this one is to follow it. */
async function isSuccession({ store, verifier }: EnrolPorts, request: EnrolRequest): Promise<boolean> {
  if (request.by.type !== 'succession') return false;
  const { from, signature } = request.by;
  const former = await store.read((reader) => reader.device(from));
  const bytes = bytesFromBase64Url(signature);
  if (!former || !bytes) return false;
  return verifier.verify(former.pub, bytes, successionText({ from, to: request.dev, pub: request.pub }));
}

/** Founds the lane of a county: the first commit of an empty store. */
export const emptyHead = (random: Randomness, nowMs: number): HubHead => ({
  county: null,
  epoch: base64UrlFromBytes(random.bytes(16)),
  gcn: 0,
  timeMs: nowMs,
  audit: bytesToHex(sha256(utf8ToBytes('ny1h'))),
});
