import { request } from 'node:https';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/core/result';
import { STICK_REFUSALS } from '../../shared/exchange/bundle/stick-refusals';
import { readCarriedReply, type CarriedFacts } from '../../shared/exchange/bundle/carried-reply';
import type { HubConfig } from '../hub-config';
import { openHubKey } from '../identity/hub-key';
import { createNodeVerifier } from '../identity/node-crypto';
import { openTls } from '../open-hub';
import type { StickProblem } from './stick-words';

const SILENCE_MS = 120_000;
/** What binds to every address is reached at this one. */
const LOCAL = '127.0.0.1';

/** Hands a stick to the hub that runs on this computer, as any machine with a link would. */
export async function askRunningHub(
  config: HubConfig,
  file: Uint8Array,
  nowMs: number,
): Promise<Result<{ readonly facts: CarriedFacts; readonly sealed: Uint8Array }, StickProblem>> {
  const { caPem } = await openTls(config, nowMs);
  const host = /^(0\.0\.0\.0|::)$/.test(config.host) ? LOCAL : config.host;
  const reply = await post({ host, port: config.port, ca: caPem }, file);
  if (!reply) return err({ type: 'unreachable' });
  const { pub } = await openHubKey(join(config.folder, 'identity'));
  const read = await readCarriedReply(reply, { hub: pub, sent: file }, createNodeVerifier());
  if (read.ok) {
    const { sealed, ...facts } = read.value;
    return ok({ facts, sealed });
  }
  if (read.error.type === 'refused') return err(refusalOf(read.error.why));
  return err({ type: read.error.type === 'cut' ? 'cut' : 'wrong_answer' });
}

/** The hub's word for it. What a hub of another version says is no word of ours. */
const refusalOf = (why: string): StickProblem => ({
  type: STICK_REFUSALS.find((each) => each === why) ?? 'wrong_answer',
});

/** Null when nothing came. What breaks off in the middle is told by the reply itself. */
function post(
  { host, port, ca }: { readonly host: string; readonly port: number; readonly ca: string },
  body: Uint8Array,
): Promise<Uint8Array | null> {
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
        headers: { 'content-type': 'application/octet-stream', 'content-length': body.length },
      },
      (answer) => {
        const parts: Buffer[] = [];
        const end = () => resolve(answer.statusCode === 200 ? new Uint8Array(Buffer.concat(parts)) : null);
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', end).on('error', end);
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(null));
    asked.end(body);
  });
}
