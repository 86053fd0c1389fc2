import { utf8ToBytes } from '@noble/hashes/utils.js';
import { reachOf, streamsOf } from '../../shared/access/audience';
import { may, type Actor } from '../../shared/access/permissions';
import type { DeviceId, PersonId } from '../../shared/core/ids';
import { utf8FromBytes } from '../../shared/core/utf8';
import { ROLES } from '../../shared/domain/organisation/persons';
import { adminRequestSchema, type AdminAnswer, type AdminRequest } from '../../shared/exchange/admin';
import { encodeEnrolmentCode, SECRET_BYTES } from '../../shared/exchange/enrolment-code';
import { contentOf, isSignedBy, signMessage } from '../../shared/exchange/signed-message';
import { PURPOSES } from '../../shared/exchange/wire';
import { codeDoc, type EnrolPorts } from './enrol';
import type { HubDevice, HubReader } from './hub-store';

export interface AdminPorts extends EnrolPorts {
  /** SHA-256 of the county's certificate authority, hex. */
  readonly caFingerprint: string;
  /** Where other machines reach this hub, most useful first. */
  readonly addresses: () => readonly string[];
}

const CODE_VALID_MS = 7 * 86_400_000;

type Answer = Omit<Extract<AdminAnswer, { ok: true }>, 'nonce' | 'ok'>;
class NotAllowed extends Error {}

/** Answers an administrator: which devices there are, a code for a new one, shutting one out. */
export async function administer(ports: AdminPorts, message: Uint8Array): Promise<Uint8Array> {
  const request = parse(message);
  const device = request && (await ports.store.read((reader) => reader.device(request.dev)));
  const isSigned = device && (await isSignedBy(device.pub, PURPOSES.admin, message, ports.verifier));
  if (!request || !device || !isSigned || device.state === 'revoked') return reply(ports, request?.nonce ?? '', null);
  try {
    return await reply(ports, request.nonce, await carryOut(ports, request, device));
  } catch (error) {
    if (error instanceof NotAllowed) return reply(ports, request.nonce, null);
    throw error;
  }
}

function parse(message: Uint8Array): AdminRequest | null {
  try {
    const parsed = adminRequestSchema.safeParse(JSON.parse(utf8FromBytes(contentOf(message))));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

const reply = ({ signer }: AdminPorts, nonce: string, answer: Answer | null): Promise<Uint8Array> => {
  const content = answer ? { nonce, ok: true, ...answer } : { nonce, ok: false, why: 'not_allowed' };
  return signMessage(PURPOSES.admin, utf8ToBytes(JSON.stringify(content)), signer);
};

async function carryOut(ports: AdminPorts, { ask, person }: AdminRequest, device: HubDevice): Promise<Answer> {
  const actor = await ports.store.read((reader) => actorAt(reader, { person, device }));
  // Whoever supervises is told whose machine has not been heard of; codes and revocations are for administrators.
  if (!may(actor, 'person.add') && !(ask.type === 'devices' && may(actor, 'board.read'))) throw new NotAllowed();
  switch (ask.type) {
    case 'devices':
      return { devices: await ports.store.read(devicesOf) };
    case 'code':
      return makeCode(ports, { madeBy: person, person: ask.person });
    case 'revoke':
      return revoke(ports, ask.dev);
  }
}

/** Who asks, by the records of the hub. Throws for somebody who is not known, or is at a machine that is not the person's. */
async function actorAt(
  reader: HubReader,
  { person, device }: { readonly person: PersonId; readonly device: HubDevice },
): Promise<Actor> {
  const [rows, head] = [
    await reader.rows([
      { kind: 'person', id: person },
      { kind: 'person', id: device.person },
    ]),
    await reader.head(),
  ];
  const found = rows.find(({ row }) => row.id === person)?.row;
  const owner = rows.find(({ row }) => row.id === device.person)?.row;
  const [county] = head?.county ? await reader.rows([{ kind: 'county', id: head.county }]) : [];
  const role = ROLES.find((each) => each === found?.fields['role']);
  const actor: Actor = { role: role ?? 'overseer', founder: county?.row.created.person === person };
  const isAtOwnMachine = person === device.person || reachOf(owner) === 'court';
  if (!found || !isAtOwnMachine) throw new NotAllowed();
  return actor;
}

async function devicesOf(reader: HubReader): Promise<NonNullable<Answer['devices']>> {
  const persons = new Map((await reader.rowsOfKind('person')).map(({ row }) => [row.id, row]));
  const devices = await reader.devices();
  const sids = new Set(devices.flatMap(({ person }) => streamsOf(reachOf(persons.get(person)))));
  const heads = new Map((await reader.streams([...sids])).map(({ sid, n }) => [sid, n]));
  return devices.map(({ dev, dn, person, state, enrolledAtMs, lastHeardMs, waiting, cursors, appVersion }) => {
    const mine = streamsOf(reachOf(persons.get(person)));
    const behind = mine.reduce((sum, sid) => sum + Math.max(0, (heads.get(sid) ?? 0) - (cursors[sid] ?? 0)), 0);
    return { dev, dn, person, state, enrolledAtMs, lastHeardMs, waiting, behind, app: appVersion };
  });
}

async function makeCode(
  ports: AdminPorts,
  { madeBy, person }: { readonly madeBy: PersonId; readonly person: PersonId },
): Promise<Answer> {
  const { code, secret } = encodeEnrolmentCode(ports.random.bytes(SECRET_BYTES), ports.caFingerprint);
  return ports.store.lane(async (reader) => {
    const [head, found] = [await reader.head(), await reader.rows([{ kind: 'person', id: person }])];
    if (!head || found.length === 0) throw new NotAllowed();
    const expiresMs = Math.max(head.timeMs, ports.nowMs()) + CODE_VALID_MS;
    return {
      writes: { head, docs: [codeDoc(secret, { person, expiresMs, madeBy })] },
      value: { code, expiresMs, addresses: [...ports.addresses()] },
    };
  });
}

/** What the device holds unsent is still taken in afterwards, and kept for a decision. */
function revoke({ store, nowMs }: AdminPorts, dev: DeviceId): Promise<Answer> {
  return store.lane(async (reader) => {
    const [head, device] = [await reader.head(), await reader.device(dev)];
    if (!head || !device) throw new NotAllowed();
    const revoked = { ...device, state: 'revoked' as const, revokedAtMs: Math.max(head.timeMs, nowMs()) };
    return { writes: { head, devices: [revoked] }, value: {} };
  });
}
