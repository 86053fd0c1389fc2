import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPostgres, type PostgresServer } from '../test/helpers/postgres-server';
import { parseEnrolmentCode } from '../shared/exchange/enrolment-code';
import { enrolAnswerSchema } from '../shared/exchange/enrolment';
import { contentOf, isSignedBy, signMessage } from '../shared/exchange/signed-message';
import { EXCHANGE_VERSION, PURPOSES } from '../shared/exchange/wire';
import { hubConfig } from './hub-config';
import { createNodeSigner, createNodeVerifier } from './identity/node-crypto';
import { openHub, systemRandom, type RunningHub } from './open-hub';

let postgres: PostgresServer;
let folder: string;
let url: string;
let running: RunningHub[];

beforeAll(async () => {
  postgres = await startPostgres();
}, 120_000);
afterAll(() => postgres.stop(), 60_000);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyamdrel-two-'));
  url = await postgres.newDatabase();
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((hub) => hub.close()));
  await rm(folder, { recursive: true, force: true });
});

async function start(name: string): Promise<RunningHub> {
  const config = hubConfig({ HUB_DATA: join(folder, name), DATABASE_URL: url, HUB_PORT: '0' }, '/nowhere');
  if ('type' in config) throw new Error(config.type);
  const deps = { version: '1', clock: { nowMs: () => Date.now() }, random: systemRandom, log: () => undefined };
  const hub = await openHub(config, deps);
  running.push(hub);
  return hub;
}

function post(hub: RunningHub, path: string, body: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: hub.port, path, method: 'POST', rejectUnauthorized: false, agent: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve(Buffer.concat(parts)));
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** A founding device's request to be enrolled. */
async function enrolment(secret: string): Promise<Uint8Array> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const text = JSON.stringify({
    v: EXCHANGE_VERSION,
    nonce: randomBytes(16).toString('base64url'),
    dev: randomBytes(16).toString('base64url'),
    pub: publicKey.export({ format: 'jwk' }).x,
    age: null,
    app: '1',
    dn: 1,
    county: 'c'.repeat(22),
    person: 'p'.repeat(22),
    by: { type: 'code', secret },
  });
  return signMessage(PURPOSES.enrol, new TextEncoder().encode(text), createNodeSigner(privateKey));
}

const answerIn = (message: Uint8Array) =>
  enrolAnswerSchema.parse(JSON.parse(Buffer.from(contentOf(message)).toString()));

describe('two hub processes on one PostgreSQL', { timeout: 60_000 }, () => {
  it('are one hub: what one began the other goes on with', async () => {
    const first = await start('one');
    const { administrator } = first;
    if (administrator.type !== 'made') throw new Error('no code');
    const code = parseEnrolmentCode(administrator.code);
    for (const part of ['identity', 'tls'])
      await cp(join(folder, 'one', part), join(folder, 'two', part), { recursive: true });
    const second = await start('two');
    expect(second.administrator).toEqual({ type: 'pending' });
    expect(second.fingerprint).toBe(first.fingerprint);

    const message = await enrolment(code?.secret ?? '');
    const [here, there] = await Promise.all([
      post(first, '/hub/v1/enrol', message),
      post(second, '/hub/v1/enrol', message),
    ]);
    expect(answerIn(here)).toMatchObject({ ok: true, dn: 1 });
    expect(answerIn(there)).toEqual(answerIn(here));
    const enrolled = answerIn(here);
    const hubKey = enrolled.ok ? enrolled.hub : '';
    expect(await isSignedBy(hubKey, PURPOSES.enrol, new Uint8Array(there), createNodeVerifier())).toBe(true);
    // The code is used up, on either of them.
    expect(answerIn(await post(second, '/hub/v1/enrol', await enrolment(code?.secret ?? '')))).toMatchObject({
      ok: false,
      why: 'bad_code',
    });
  });

  it('do not start with keys of their own, which devices would not know', async () => {
    await start('one');
    await expect(start('stranger')).rejects.toMatchObject({ problem: { type: 'other_identity' } });
  });
});

describe('the signatures of a hub', () => {
  it('are those of other implementations, and a bad one never throws', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pub = String(publicKey.export({ format: 'jwk' }).x);
    const message = new TextEncoder().encode('囊谦');
    const signature = await createNodeSigner(privateKey).sign(message);
    const web = await crypto.subtle.importKey('jwk', publicKey.export({ format: 'jwk' }), 'Ed25519', false, ['verify']);
    expect(await crypto.subtle.verify('Ed25519', web, new Uint8Array(signature), message)).toBe(true);
    const { verify } = createNodeVerifier();
    expect(await verify(pub, signature, message)).toBe(true);
    expect(await verify(pub, signature, message.slice(1))).toBe(false);
    expect(await verify(pub, signature.slice(1), message)).toBe(false);
    for (const bad of ['', 'x', 'é', pub.slice(2), `${pub}${pub}`])
      expect(await verify(bad, signature, message)).toBe(false);
  });
});
