import { request, type Agent } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliDecompress } from 'node:zlib';
import { err, ok, type Result } from '../../../shared/core/result';
import type { HubReply } from '../../../shared/platform/ports';
import { isOfStranger, SILENCE_MS } from './pinned-agent';

const compress = promisify(brotliCompress);
/** Insufficient Storage (RFC 4918). */
const DISK_FULL = 507;
/** An answer is asked for by size; what is many times longer comes from no hub of ours. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** One request, and as much of its answer as comes. */
export async function postToHub(
  agent: Agent,
  { origin, path }: { readonly origin: string; readonly path: string },
  body: Uint8Array,
): Promise<Result<HubReply, { readonly type: 'unreachable' | 'stranger' | 'hub_full' }>> {
  const packed = await compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return new Promise((resolve) => {
    const asked = request(
      new URL(path, origin),
      {
        method: 'POST',
        agent,
        timeout: SILENCE_MS,
        headers: {
          'content-type': 'application/octet-stream',
          'content-encoding': 'br',
          'content-length': packed.length,
          'x-nyamdrel-accept': 'br',
        },
      },
      (answer) => {
        // A hub that is starting or overloaded, not a word of it.
        if (answer.statusCode !== 200) {
          answer.destroy();
          return resolve(err({ type: answer.statusCode === DISK_FULL ? 'hub_full' : 'unreachable' }));
        }
        return void readAsFarAsItComes(answer).then((reply) => resolve(ok(reply)));
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', (error) => resolve(err({ type: isOfStranger(error) ? 'stranger' : 'unreachable' })));
    asked.end(packed);
  });
}

export async function readAsFarAsItComes(answer: IncomingMessage): Promise<HubReply> {
  const parts: Buffer[] = [];
  let size = 0;
  let cut = false;
  try {
    for await (const part of decoded(answer)) {
      const bytes = part as Buffer; // nobody has set an encoding
      size += bytes.length;
      if (size > MAX_ANSWER_BYTES) break;
      parts.push(bytes);
    }
  } catch {
    cut = true;
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), cut: cut || !answer.complete };
}

/** What was decompressed before the link broke counts. */
function decoded(answer: IncomingMessage): Readable {
  if (answer.headers['content-encoding'] !== 'br') return answer;
  const unpacked = createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH });
  answer.on('error', (error) => unpacked.destroy(error));
  answer.on('aborted', () => unpacked.end());
  return answer.pipe(unpacked);
}
