import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { webSigner, webVerifier } from '../../renderer/exchange/web-crypto';
import { createMemoryHubStore, emptyCounty } from '../storage/memory-hub-store';
import { base64UrlFromBytes } from '../../shared/core/bytes';
import type { DeviceId, EntityId, PersonId } from '../../shared/core/ids';
import { applyChange } from '../../shared/exchange/apply';
import { recordOps, type Op } from '../../shared/exchange/change';
import type { SignerPort } from '../../shared/exchange/crypto-port';
import {
  createPossession,
  FILE_REQUEST_HEADER,
  fileHeaders,
  readFileStanding,
  signFileRequest,
  type FileMethod,
  type FileRequest,
} from '../../shared/exchange/file-request';
import { emptyHead } from './enrol';
import { fanOut } from './fan-out';
import { noteFiles } from './file-notes';
import { judgeFile, tellStanding, type FilePorts } from './files';
import type { HubDevice } from './hub-store';
import { WorkingCopy } from './working-copy';

const NOW = Date.UTC(2026, 10, 21);
const [UNIT_A, UNIT_B] = ['unit-a', 'unit-b'] as EntityId[] as [EntityId, EntityId];
const CONTENT = utf8ToBytes('a photo of the house');
const FILE = bytesToHex(sha256(CONTENT));
const paper = { sha256: FILE, size: CONTENT.length, type: 'image/jpeg', name: 'house.jpg' };

interface Machine {
  readonly dev: DeviceId;
  readonly signer: SignerPort;
}

let ports: FilePorts;
let machines: { readonly court: Machine; readonly a: Machine; readonly b: Machine; readonly overseer: Machine };
let seq: number;

async function key() {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const pub = base64UrlFromBytes(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return { pub, signer: webSigner(pair.privateKey) };
}

const newDevice = (dn: number, pub: string): HubDevice => ({
  dev: `dev-${dn}` as DeviceId,
  dn,
  root: `dev-${dn}` as DeviceId,
  pub,
  ageRecipient: null,
  person: `person-${dn}` as PersonId,
  lastSeq: 0,
  lastHash: '',
  lastEffMs: 0,
  state: 'active',
  revokedAtMs: null,
  enrolledAtMs: NOW,
  lastHeardMs: null,
  cursors: {},
  appVersion: '',
  waiting: 0,
});

/** A change of a device, as the hub takes it in. */
function write(dn: number, ops: readonly Op[]): Promise<null> {
  return ports.store.lane(async (reader) => {
    const head = (await reader.head()) ?? emptyHead({ bytes: (count) => new Uint8Array(count) }, NOW);
    const copy = new WorkingCopy(reader, head);
    const edits = recordOps(ops);
    await copy.load(edits.map((op) => ({ kind: op[1], id: op[2] })));
    await copy.loadFamilies(['case-a', 'case-b'] as EntityId[]);
    const person = `person-${dn}` as PersonId;
    const dot = { dn, seq: ++seq };
    const payload = { u: person, t: [NOW, 0] as const, q: 0, s: 0, sv: 1, k: 'test', o: ops };
    const touched = applyChange((kind, id) => copy.row(kind, id)?.row, { dot, payload });
    const gcn = copy.nextCommit();
    await fanOut(copy, { gcn, stamp: `${dn}.${dot.seq}` as never, person, effMs: NOW, ops: edits, touched });
    await noteFiles(copy, edits);
    return { writes: copy.writes(), value: null };
  });
}

const fact = (request: string, id: string, type: string, body: object): Op =>
  ['add', 'request', request as EntityId, { id: id as never, type, on: '2026-11-21', body: body as never }] as const;

beforeEach(async () => {
  seq = 0;
  const hub = await key();
  const store = createMemoryHubStore(emptyCounty());
  const content = (name: string) =>
    Promise.resolve(
      name === FILE
        ? (async function* () {
            yield CONTENT.slice(0, 5);
            yield CONTENT.slice(5);
          })()
        : null,
    );
  ports = { store, verifier: webVerifier, signer: hub.signer, pub: hub.pub, nowMs: () => NOW, content };
  const keys = await Promise.all([key(), key(), key(), key()]);
  const devices = keys.map(({ pub }, i) => newDevice(i + 1, pub));
  await store.lane(async () => ({
    writes: { head: emptyHead({ bytes: (count) => new Uint8Array(count) }, NOW), devices },
    value: null,
  }));
  const [court, a, b, overseer] = keys.map(({ signer }, i) => ({ dev: `dev-${i + 1}` as DeviceId, signer })) as [
    Machine,
    Machine,
    Machine,
    Machine,
  ];
  machines = { court, a, b, overseer };
  const person = (dn: number, role: string, belongsTo: string | null): Op =>
    ['new', 'person', `person-${dn}` as EntityId, { role, belongsTo }] as const;
  await write(1, [
    person(1, 'chief', null),
    person(2, 'liaison', UNIT_A),
    person(3, 'liaison', UNIT_B),
    person(4, 'overseer', null),
  ]);
  for (const [name, unit] of [
    ['a', UNIT_A],
    ['b', UNIT_B],
  ] as const) {
    await write(1, [
      ['new', 'case', `case-${name}` as EntityId, { cause: name }],
      ['new', 'request', `request-${name}` as EntityId, { case: `case-${name}`, unit }],
    ]);
  }
});

const request = ({ dev }: Machine, m: FileMethod, change: Partial<FileRequest> = {}): FileRequest => {
  const possession = createPossession(dev);
  possession.add(CONTENT);
  const of = {
    HEAD: { len: 0, sum: '' },
    GET: { len: 20, sum: '' },
    POST: { len: 20, sum: possession.hex() },
    PATCH: { len: 20, sum: 'x' },
  };
  return { v: 1, dev, hub: ports.pub, m, f: FILE, t: NOW, nonce: 'n'.repeat(16), at: 0, ...of[m], ...change };
};

/** What the hub says to a request, sent with the headers that belong to it. */
async function asked(machine: Machine, m: FileMethod, change: Partial<FileRequest> = {}) {
  const wanted = request(machine, m, change);
  const headers = { ...fileHeaders(wanted), [FILE_REQUEST_HEADER]: await signFileRequest(wanted, machine.signer) };
  return judgeFile(ports, { method: wanted.m, sha256: wanted.f, headers });
}

/** The device shows that it has the content. */
async function shows(machine: Machine, change: Partial<FileRequest> = {}): Promise<boolean> {
  const wanted = request(machine, 'POST', change);
  const headers = { [FILE_REQUEST_HEADER]: await signFileRequest(wanted, machine.signer) };
  const told = await tellStanding(ports, { method: 'POST', sha256: FILE, headers }, { size: 20, offset: 20 });
  const standing = await readFileStanding(told, wanted, webVerifier);
  return standing?.kept ?? false;
}

describe('files at the hub', () => {
  it('are nobody’s before a change names them', async () => {
    expect(await asked(machines.court, 'POST')).toBe('forbidden');
    expect(await asked(machines.court, 'GET')).toBe('forbidden');
  });

  it('are taken from whoever named them and given to whoever sees the naming, the court and that unit alone', async () => {
    await write(2, [fact('request-a', 'f1', 'answered', { papers: [paper] })]);
    expect(await asked(machines.a, 'POST')).toBe('allowed');
    expect(await asked(machines.a, 'PATCH')).toBe('allowed');
    expect(await shows(machines.a)).toBe(true);
    for (const machine of [machines.court, machines.a]) {
      expect(await asked(machine, 'GET')).toBe('allowed');
      expect(await asked(machine, 'HEAD')).toBe('allowed');
    }
    for (const machine of [machines.b, machines.overseer]) {
      for (const m of ['HEAD', 'POST', 'PATCH', 'GET'] as const) expect(await asked(machine, m)).toBe('forbidden');
    }
  });

  it('are not taken under a length that nobody named', async () => {
    await write(2, [fact('request-a', 'f1', 'answered', { papers: [paper] })]);
    expect(await asked(machines.a, 'POST', { len: 1_000_000_000 })).toBe('forbidden');
  });

  it('stay with the court where it writes about how it deals with the unit', async () => {
    await write(1, [fact('request-a', 'f1', 'escalated', { reason: 'noAnswer', papers: [paper] })]);
    expect(await asked(machines.court, 'GET')).toBe('allowed');
    expect(await asked(machines.a, 'GET')).toBe('forbidden');
  });

  it('are not given to who has only learned their name, until somebody who has them names them there', async () => {
    await write(2, [fact('request-a', 'f1', 'answered', { papers: [paper] })]);
    await shows(machines.a);
    await write(3, [fact('request-b', 'f2', 'answered', { papers: [paper] })]);
    expect(await asked(machines.b, 'GET')).toBe('not_found');
    expect(await shows(machines.b, { sum: 'ab'.repeat(32) })).toBe(false);
    // The proof of another machine is no proof.
    const { sum } = request(machines.a, 'POST');
    expect(await shows(machines.b, { sum })).toBe(false);
    expect(await asked(machines.b, 'GET')).toBe('not_found');
    expect(await shows(machines.b)).toBe(true);
    expect(await asked(machines.b, 'GET')).toBe('allowed');
  });

  it('go with the record when it leaves a unit, but who wrote them may still hand them over', async () => {
    await write(2, [fact('request-a', 'f1', 'answered', { papers: [paper] })]);
    await shows(machines.a);
    await write(1, [['set', 'request', 'request-a' as EntityId, { unit: [UNIT_B, '1.2' as never] }]]);
    expect(await asked(machines.a, 'GET')).toBe('not_found');
    expect(await asked(machines.a, 'POST')).toBe('allowed');
    expect(await asked(machines.b, 'GET')).toBe('allowed');
  });

  it('are refused to a machine that was shut out, both ways', async () => {
    await write(2, [fact('request-a', 'f1', 'answered', { papers: [paper] })]);
    await shows(machines.a);
    await ports.store.lane(async (reader) => {
      const [head, device] = [await reader.head(), await reader.device(machines.a.dev)];
      if (!head || !device) throw new Error('The hub knows its devices');
      return { writes: { head, devices: [{ ...device, state: 'revoked' }] }, value: null };
    });
    for (const m of ['HEAD', 'POST', 'PATCH', 'GET'] as const) expect(await asked(machines.a, m)).toBe('forbidden');
  });

  it('take a request for what it was signed for and for nothing else', async () => {
    await write(1, [fact('request-a', 'f1', 'answered', { papers: [paper] })]);
    const wanted = request(machines.court, 'GET');
    const signed = await signFileRequest(wanted, machines.court.signer);
    const send = (change: { method?: string; sha256?: string; headers?: Record<string, string> }, header = signed) =>
      judgeFile(ports, {
        method: 'GET',
        sha256: FILE,
        ...change,
        headers: { ...fileHeaders(wanted), ...change.headers, [FILE_REQUEST_HEADER]: header },
      });
    expect(await send({})).toBe('allowed');
    expect(await send({ method: 'PATCH' })).toBe('unauthorised');
    expect(await send({ sha256: 'ab'.repeat(32) })).toBe('unauthorised');
    expect(await send({ headers: { range: 'bytes=0-999' } })).toBe('unauthorised');
    // Signed by another, for another hub, too long ago, or not at all.
    const by = (machine: Machine, change: Partial<FileRequest>) =>
      signFileRequest({ ...wanted, ...change }, machine.signer);
    expect(await send({}, await by(machines.b, {}))).toBe('unauthorised');
    expect(await send({}, await by(machines.court, { hub: 'other' }))).toBe('unauthorised');
    expect(await send({}, await by(machines.court, { t: NOW - 11 * 60_000 }))).toBe('unauthorised');
    expect(await send({}, await by(machines.court, { t: NOW + 11 * 60_000 }))).toBe('unauthorised');
    expect(await send({}, await by(machines.court, { dev: 'nobody' as DeviceId }))).toBe('unauthorised');
    expect(await send({}, '')).toBe('unauthorised');
    expect(await send({}, 'A'.repeat(3000))).toBe('unauthorised');
  });
});
