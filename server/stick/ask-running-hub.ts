import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { createByteReader, type ByteReader } from '../../shared/core/byte-reader';
import { err, ok, type Result } from '../../shared/core/result';
import { MAX_SEALED_BYTES } from '../../shared/exchange/bundle/sealed-file';
import { STICK_ROOM_HEADER } from '../../shared/exchange/bundle/stick-name';
import { STICK_REFUSALS } from '../../shared/exchange/bundle/stick-refusals';
import { readCarriedLead, type AnswerMark } from '../../shared/exchange/bundle/carried-reply';
import type { HubConfig } from '../hub-config';
import { openHubKey } from '../identity/hub-key';
import { createNodeVerifier } from '../identity/node-crypto';
import { openTls } from '../open-hub';
import type { StickProblem } from './stick-words';
import type { SealedStickTaken } from './take-sealed-stick';

/** A stick full of photos is sealed anew before a byte of the answer comes. */
const SILENCE_MS = 30 * 60_000;
/** What binds to every address is reached at this one. */
const LOCAL = '127.0.0.1';

/** The hub ended while it answered. */
export class StickCutOff extends Error {}

/** Hands a stick to the hub that runs on this computer, as any machine with a link would; but its answer may be as large as a stick. */
export async function askRunningHub(
  config: HubConfig,
  stick: { readonly path: string; readonly size: number },
  nowMs: number,
): Promise<Result<SealedStickTaken, StickProblem>> {
  const { caPem } = await openTls(config, nowMs);
  const host = /^(0\.0\.0\.0|::)$/.test(config.host) ? LOCAL : config.host;
  const posted = await post({ host, port: config.port, ca: caPem }, stick);
  if (!posted) return err({ type: 'unreachable' });
  const { pub } = await openHubKey(join(config.folder, 'identity'));
  const reader = createByteReader(posted.reply);
  const lead = await readCarriedLead(reader, { hub: pub, of: posted.hash }, createNodeVerifier()).catch(() => null);
  if (!lead) return err({ type: 'cut' });
  if (lead.ok) return ok({ facts: lead.value.facts, sealed: answerIn(reader, lead.value.answer) });
  posted.reply.destroy();
  if (lead.error.type === 'refused') return err(refusalOf(lead.error.why));
  return err({ type: lead.error.type === 'cut' ? 'cut' : 'wrong_answer' });
}

const PART_BYTES = 256 * 1024;

/** The answer as it comes; what is not the whole of it, or not the one that was told, ends with `StickCutOff`. */
async function* answerIn(reader: ByteReader, { hash, size }: AnswerMark): AsyncGenerator<Uint8Array> {
  const seen = createHash('sha256');
  let came = 0;
  const next = () => reader.some(PART_BYTES).catch(() => null);
  for (let part = await next(); part; part = await next()) {
    seen.update(part);
    came += part.length;
    yield part;
  }
  if (came !== size || seen.digest('hex') !== hash) throw new StickCutOff();
}

/** The hub's word for it. What a hub of another version says is no word of ours. */
const refusalOf = (why: string): StickProblem => ({
  type: STICK_REFUSALS.find((each) => each === why) ?? 'wrong_answer',
});

/** Null when nothing came. What breaks off in the middle is told by the reply itself. */
function post(
  { host, port, ca }: { readonly host: string; readonly port: number; readonly ca: string },
  { path, size }: { readonly path: string; readonly size: number },
): Promise<{ readonly reply: IncomingMessage; readonly hash: string } | null> {
  const hash = createHash('sha256');
  return new Promise((resolve) => {
    const asked = request(
      {
        host,
        port,
        path: '/hub/v1/stick',
        method: 'POST',
        ca,
        agent: false,
        timeout: SILENCE_MS,
        // The authority is the county's own, and the reply is signed: under which name it was reached says nothing more.
        checkServerIdentity: () => undefined,
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': size,
          [STICK_ROOM_HEADER]: MAX_SEALED_BYTES,
        },
      },
      (reply) => {
        if (reply.statusCode === 200) return resolve({ reply, hash: hash.digest('hex') });
        reply.destroy();
        resolve(null);
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(null));
    const source = createReadStream(path);
    source.on('data', (part) => hash.update(part));
    source.on('error', () => asked.destroy());
    source.pipe(asked);
  });
}
